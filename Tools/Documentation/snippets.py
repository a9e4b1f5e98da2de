"""Writes the symbol graph that DocC's @Snippet directive reads.

usage: snippets.py PACKAGE OUTPUT FOLDER PAGES

Every part of a Swift file FOLDER/MODULE/Snippets/FILE.swift between '// snippet.NAME' and '// snippet.end' becomes the
snippet PACKAGE/Snippets/MODULE/FILE/NAME. Each must be shown by a page of a documentation catalogue in the folder PAGES.
"""
import json
import pathlib
import re
import sys
import textwrap

package = sys.argv[1]
output, folder, pages = map(pathlib.Path, sys.argv[2:])
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
for path in sorted(folder.glob("*/Snippets/*.swift")):
    for name, lines in parts(path):
        components = ("Snippets", path.parts[-3], path.stem, name)
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
    sys.exit(f"there are no snippets in {folder}")
text = "".join(path.read_text() for path in pages.rglob("*.docc/*.md"))
unseen = [path for path in ("/".join((package, *components)) for components in symbols) if f'"{path}"' not in text]
if unseen:
    sys.exit("no page shows " + ", ".join(unseen))
output.mkdir(parents=True, exist_ok=True)
(output / f"{package}-snippets.symbols.json").write_text(
    json.dumps({
        "metadata": {"formatVersion": {"major": 0, "minor": 1, "patch": 0}, "generator": "snippets.py"},
        "module": {"name": package, "platform": {"operatingSystem": {"name": "linux"}}, "isVirtual": True},
        "symbols": list(symbols.values()),
        "relationships": [],
    }))
