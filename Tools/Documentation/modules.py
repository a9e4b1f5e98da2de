"""Prints the documented modules, dependencies first: each with the documented modules that it stands on.

usage: swift package dump-package | modules.py
"""
import json
import sys

package = json.load(sys.stdin)
documented = {name for product in package["products"] if "library" in product["type"] for name in product["targets"]}
direct = {}
for target in package["targets"]:
    names = [next(iter(dependency.values()))[0] for dependency in target["dependencies"]]
    direct[target["name"]] = names


def below(name):
    """All modules that a module stands on."""
    found = []
    for dependency in direct.get(name, []):
        for each in below(dependency) + [dependency]:
            if each not in found:
                found.append(each)
    return found


printed = set()
for module in sorted(documented, key=lambda name: (len(below(name)), name)):
    dependencies = [name for name in below(module) if name in documented]
    assert printed.issuperset(dependencies), module
    printed.add(module)
    print(module, *dependencies)
