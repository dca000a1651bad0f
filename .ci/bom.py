"""What is installed with the program, and under which licences.

`python .ci/bom.py [--to FILE]`, where the program is installed, writes a bill of materials
(CycloneDX 1.5) and prints a line for each package. It ends with 1 where one tells no licence, or
one that was not looked at yet, and where the program is not installed.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

PROGRAM = "brainlift-tui"

LOOKED_AT = frozenset(
    {
        "MIT",
        "MIT-0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "Apache-2.0",
        "PSF-2.0",
        "MPL-2.0",
        "LicenseRef-Public-Domain",
    }
)
"""Licences that go with our own, as SPDX names them."""

OLDER_NAMES = {
    "apache software license": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "public domain": "LicenseRef-Public-Domain",
    "python software foundation license": "PSF-2.0",
}
"""What packages call them that say it in words."""


def licence(package: Distribution) -> str:
    """A package's licence as SPDX names it; as it stands there where that is not known."""
    told = package.metadata
    classified = [
        line.rpartition(" :: ")[2]
        for line in told.get_all("Classifier", [])
        if line.startswith("License :: ") and not line.endswith("OSI Approved")
    ]
    said = told.get("License-Expression") or (classified or [told.get("License") or ""])[0]
    name = said.splitlines()[0].strip() if said else ""
    return OLDER_NAMES.get(name.casefold(), name)


def with_all_it_needs(name: str, known: dict[str, Distribution]) -> dict[str, Distribution]:
    """A package and what it needs, and what those need, as they are installed here."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key not in known:
        try:
            package = distribution(name)
        except PackageNotFoundError:  # an extra, or for another system
            return known
        known[key] = package
        for needed in package.requires or ():
            if "extra ==" not in needed:
                with_all_it_needs(re.split(r"[\s;<>=!~\[(]", needed, maxsplit=1)[0], known)
    return known


def components(packages: dict[str, Distribution]) -> Iterator[dict[str, object]]:
    """Each package but the program's own, in the form of the bill."""
    for name, package in sorted(packages.items()):
        if name != PROGRAM:
            yield {
                "type": "library",
                "name": name,
                "version": package.version,
                "purl": f"pkg:pypi/{name}@{package.version}",
                "licenses": [{"expression": licence(package)}],
            }


def main() -> int:
    """Write the bill, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, help="the file that the bill is written to")
    asked = parser.parse_args()
    packages = with_all_it_needs(PROGRAM, {})
    amiss = int(not packages)
    for name, package in sorted(packages.items()):
        told = licence(package)
        unknown = set(re.split(r" AND | OR |[()]", told)) - LOOKED_AT - {""} or not told
        amiss += bool(unknown)
        print(f"{name:24}{package.version:12}{told}{'   not looked at' if unknown else ''}")
    if asked.to is not None:
        bill = {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "metadata": {"component": {"type": "application", "name": PROGRAM}},
            "components": list(components(packages)),
        }
        asked.to.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    return int(bool(amiss))


if __name__ == "__main__":
    sys.exit(main())
