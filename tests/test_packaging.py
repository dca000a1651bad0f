"""The recipes of the systems name what pyproject.toml names; each dependency has a licence told."""

import re
import runpy
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import brainlift_tui
from brainlift_tui.tui.language import catalogue

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NEEDED = {
    re.split(r"[>;]", needed)[0] for needed in PROJECT["dependencies"] if "win32" not in needed
}


def test_the_version_is_one_and_the_same_everywhere() -> None:
    flake = (ROOT / "flake.nix").read_text(encoding="utf-8")
    recipe = (ROOT / "packaging" / "arch" / "PKGBUILD").read_text(encoding="utf-8")
    version = PROJECT["version"]
    assert brainlift_tui.__version__ == version
    assert f'version = "{version}"' in flake
    assert f"pkgver={version}\n" in recipe


def test_the_flake_names_every_dependency_and_closes_what_it_opens() -> None:
    flake = (ROOT / "flake.nix").read_text(encoding="utf-8")
    listed = re.search(r" dependencies = with [\w.]+; \[(.*?)\]", flake, re.DOTALL)
    assert listed is not None
    assert set(listed[1].split()) == NEEDED
    for opened, closed in ("{}", "[]", "()"):
        assert flake.count(opened) == flake.count(closed)


def test_arch_reads_its_recipe_and_finds_every_dependency_in_it() -> None:
    recipe = ROOT / "packaging" / "arch" / "PKGBUILD"
    tell = 'source "$1" && printf "%s\\n" "${depends[@]}" "${optdepends[@]}" && declare -F'
    done = subprocess.run(
        ["bash", "-euc", tell, "-", recipe], capture_output=True, text=True, check=True
    )
    told = {re.split(r"[>:]", line)[0] for line in done.stdout.splitlines()}
    assert {f"python-{name}" for name in NEEDED} <= told
    assert {"declare -f build", "declare -f package"} <= told


def test_every_dependency_tells_a_licence_that_was_looked_at() -> None:
    bom = runpy.run_path(str(ROOT / ".ci" / "bom.py"))
    packages: dict[str, object] = {}
    for name in NEEDED:
        bom["with_all_it_needs"](name, packages)
    assert {"rich", "click"} <= set(packages)
    told = {name: bom["licence"](package) for name, package in packages.items()}
    assert set(told.values()) <= bom["LOOKED_AT"], told
    assert len(list(bom["components"](packages))) == len(packages)


def test_what_is_installed_says_the_same_without_the_translators_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for written in catalogue.LANGUAGES.glob("*.po"):
        shutil.copy(written, tmp_path)
    told = [catalogue.catalogue_of(language).gettext for language in ("de", "fr")]
    runpy.run_path(str(ROOT / "setup.py"))["compile_catalogues"](tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"de.mo", "fr.mo"}
    monkeypatch.setattr(catalogue, "LANGUAGES", tmp_path)
    again = [catalogue.catalogue_of(language).gettext for language in ("de", "fr")]
    for sentence in ("Sets a week", "done", "The rest is over."):
        assert [look(sentence) for look in again] == [look(sentence) for look in told]
    assert again[0]("Sets a week") == "Sätze"


def test_the_source_archive_holds_what_tests_and_docs_are_made_of() -> None:
    manifest = (ROOT / "MANIFEST.in").read_text(encoding="utf-8")
    grafted = set(re.findall(r"^graft (\S+)", manifest, re.MULTILINE))
    assert grafted == {"tests", "docs", "screenshots", "packaging", ".ci"}
    (listed,) = re.findall(r"^include (.+)", manifest, re.MULTILINE)
    assert all((ROOT / name).exists() for name in (*grafted, *listed.split()))
