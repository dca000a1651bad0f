{
  description = "A strength-training tracker in the terminal";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      forEach = nixpkgs.lib.genAttrs systems;
      program = pkgs: pkgs.python3Packages.buildPythonApplication {
        pname = "brainlift-tui";
        version = "0.1.0";
        pyproject = true;
        src = self;

        build-system = with pkgs.python3Packages; [ setuptools shtab argparse-manpage ];
        dependencies = with pkgs.python3Packages; [
          textual
          sqlite-utils
          pendulum
          platformdirs
          plotext
          miniaudio
        ];

        # The suite wants a terminal and the versions in constraints.txt; .ci/run runs it.
        doCheck = false;
        pythonImportsCheck = [ "brainlift_tui" ];

        meta = {
          description = "A strength-training tracker in the terminal";
          license = pkgs.lib.licenses.mit;
          mainProgram = "brainlift";
        };
      };
    in
    {
      packages = forEach (system: { default = program nixpkgs.legacyPackages.${system}; });
    };
}
