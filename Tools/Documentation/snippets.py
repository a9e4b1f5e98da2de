"""Writes the symbol graph that DocC's @Snippet directive reads.

usage: snippets.py PACKAGE OUTPUT FOLDER...

Every part of a Swift file between '// snippet.NAME' and '// snippet.end' becomes the snippet PACKAGE/Snippets/FILE/NAME.
"""
import json
import pathlib
import re
import sys
import textwrap

package, output, folders = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
mark = re.compile(r"\s*// snippet\.(\w+)\s*$")


def parts(path):
    """Yields the name and the lines of each marked part of a file."""
    name, lines = None, []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        found = mark.match(line)
        if not found:
            lines.append(line)
        elif found[1] == "end":
            if name is None:
                sys.exit(f"{path}:{number}: 'snippet.end' without a beginning")
            yield name, textwrap.dedent("\n".join(lines)).splitlines()
            name = None
        elif name is not None:
            sys.exit(f"{path}:{number}: snippet '{name}' does not end before this one")
        else:
            name, lines = found[1], []
    if name is not None:
        sys.exit(f"{path}: snippet '{name}' does not end")


symbols = {}
for folder in folders:
    for path in sorted(pathlib.Path(folder).rglob("*.swift")):
        for name, lines in parts(path):
            components = ("Snippets", path.stem, name)
            if components in symbols:
                sys.exit(f"{path}: there are two snippets '{name}'")
            symbols[components] = {
                "kind": {"identifier": "snippet", "displayName": "Snippet"},
                "identifier": {"precise": "$snippet__" + ".".join(components), "interfaceLanguage": "swift"},
                "pathComponents": list(components),
                "names": {"title": name},
                "docComment": {"lines": []},
                "accessLevel": "public",
                "snippet": {"language": "swift", "lines": lines, "slices": {}},
            }
if not symbols:
    sys.exit("there are no snippets in " + ", ".join(folders))
output.mkdir(parents=True, exist_ok=True)
(output / f"{package}-snippets.symbols.json").write_text(
    json.dumps({
        "metadata": {"formatVersion": {"major": 0, "minor": 1, "patch": 0}, "generator": "snippets.py"},
        "module": {"name": package, "platform": {"operatingSystem": {"name": "linux"}}, "isVirtual": True},
        "symbols": list(symbols.values()),
        "relationships": [],
    }))
