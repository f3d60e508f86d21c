"""Measures generated catalogues and prints what things cost.

Everything is measured in one run on one machine, so that the ratios mean something; the seconds do not travel.
`seconds` are those of the clock; `CPU s` are those of all cores together, which a machine that does other things
besides does not stretch.
"""

import argparse
import os
import platform

from benchmarks import builds, checks, diffs, histories, hostile
from benchmarks.yardstick import milliseconds_of_yaml

_WHAT = {"builds": builds, "checks": checks, "diffs": diffs, "histories": histories, "hostile": hostile}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=_WHAT, help="one kind of measurements alone")
    parser.add_argument("sizes", nargs="*", type=int, help="how many services, or spoilt maps")
    chosen = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"PyYAML's CSafeLoader alone reads a file of 5 KB in {milliseconds_of_yaml():.2f} ms")
    for name, measured in _WHAT.items():
        if chosen.what in (None, name):
            print()
            measured.measure(tuple(chosen.sizes) or measured.SIZES)


if __name__ == "__main__":
    main()
