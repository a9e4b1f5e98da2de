"""Quality bars that neither the compiler nor the formatter holds; prints what breaks them and exits with 1.

usage: check.py [ROOT]
"""
import pathlib
import re
import statistics
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
problems = []

# Backends, and whose they are; a comment may name one as an example, by "such as".
BACKENDS = re.compile(r"flame|privateaim|hahn|hangar|papermc|hexoskin", re.IGNORECASE)
BACKEND_MODULES = {"FlameHub", "HahnProCloud", "Hangar", "Hexoskin", "HubSandbox"}
UNSAFE_ALLOWED = (
    "Modules/HubTransportCurl/", "Modules/HubTransportURLSession/", "Modules/HubCrypto/", "Modules/HubCompression/",
    "Modules/HubServer/", "Modules/HubPlatform/", "Modules/HubJSON/Reading/")
PLATFORM_ALLOWED = (
    "Modules/HubPlatform/", "Modules/HubCrypto/", "Modules/HubTransportCurl/", "Modules/HubTransportURLSession/",
    "Modules/HubServer/")
# URLSession lives there; no client that is linked on Linux takes this module in.
WHOLE_FOUNDATION_ALLOWED = ("Modules/HubTransportURLSession/", "Tests/HubTransportURLSessionTests/")
BLOCK = re.compile(
    r"#if canImport\(FoundationEssentials\)\n *(?:public )?import FoundationEssentials\n"
    r" *#else\n *(?:public )?import Foundation\n *#endif\n?")
PUBLIC_TYPE = re.compile(
    r"^(?:@\S+\s+)*public (?:final |nonisolated )*(?:struct|class|enum|actor|protocol) (\w+)", re.MULTILINE)
# A public function with its parameters, which may have parentheses of their own twice over.
FUNCTION = re.compile(
    r"public (?:static |mutating )?func (\w+)(?:<[^>]*>)?\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")
PARAMETER = re.compile(r"(?:^|,)\s*(\w+)(?: \w+)?: ([^,=]*)")
FORBIDDEN_NAMES = {"types", "utils", "helpers", "models"}
STRING = re.compile(r'(#*)"""(?:.|\n)*?"""\1|#"(?:[^"\n]|"(?!#))*"#|"(?:\\.|[^"\\\n])*"')


def code_of(text):
    """The text with comments and the contents of strings blanked; line numbers stay."""
    def blank(match):
        return '"' + "\n" * match[0].count("\n") + '"'
    out, position = [], 0
    token = re.compile(r'//[^\n]*|/\*(?:.|\n)*?\*/|' + STRING.pattern)
    for match in token.finditer(text):
        out.append(text[position:match.start()])
        out.append("\n" * match[0].count("\n") if match[0].startswith("/") else blank(match))
        position = match.end()
    return "".join(out) + text[position:]


def report(path, line, what):
    problems.append(f"{path}:{line}: {what}")


def forbid_backends(path, text):
    """Shared modules name no backend, neither in code nor in texts and comments: what only one has is its own fact."""
    for number, line in enumerate(text.splitlines(), 1):
        # Examples need some backend.
        is_example = line.lstrip().startswith("//") and "such as" in line or line.startswith("@Snippet(path:")
        if BACKENDS.search(line) and not is_example:
            report(path, number, "shared modules name no backend")


def forbid(path, code, pattern, what):
    for number, line in enumerate(code.splitlines(), 1):
        if re.search(pattern, line):
            report(path, number, what)


lengths = []
# Of each backend, by name and labels: the types of the parameters of its functions, with the places of those that refer.
functions = {}
for file in sorted([*root.glob("Modules/**/*.swift"), *root.glob("Tools/**/*.swift"), *root.glob("Tests/**/*.swift")]):
    path = file.relative_to(root).as_posix()
    text = file.read_text()
    code = code_of(text)
    if len(text.splitlines()) > 400:
        report(path, 401, f"{len(text.splitlines())} lines; 400 are the most")
    if file.stem.lower() in FORBIDDEN_NAMES:
        report(path, 1, "a file is named after the type that it holds")
    forbid(path, code, r"\bimport XCTest\b", "tests are written with Swift Testing")
    if not path.startswith(WHOLE_FOUNDATION_ALLOWED):
        forbid(path, code, r"\bimport FoundationNetworking\b", "only the URLSession transport takes FoundationNetworking")
        forbid(
            path, BLOCK.sub("\n" * 5, code), r"^\s*(?:\w+ )?import FoundationEssentials\b",
            "FoundationEssentials, outside the block")
    if path.startswith("Tests/"):
        continue
    forbid(path, code, r"\btry!", "no try!")
    forbid(path, code, r"\bas!", "no as!")
    forbid(path, code, r"[\w)\]]!(?=[\s.,;:)\]\[(?]|$)(?!=)", "no force unwrap")
    if not path.startswith(WHOLE_FOUNDATION_ALLOWED):
        forbid(
            path, BLOCK.sub("\n" * 5, code), r"^\s*(?:\w+ )?import Foundation\b(?!Essentials)",
            "whole Foundation, outside the block")
    if not path.startswith("Modules/"):
        continue
    lengths.append(len(text.splitlines()))
    module = path.split("/")[1]
    public_types = PUBLIC_TYPE.findall(code)
    if len(public_types) > 1:
        report(path, 1, f"one public type a file, not {', '.join(public_types)}")
    elif "+" not in file.stem and public_types and public_types[0] != file.stem:
        report(path, 1, f"a file with the public type {public_types[0]} is named after it")
    forbid(path, code, r"\b(fatalError|preconditionFailure)\(", "errors are thrown")
    forbid(path, code, r"(?<![.\w])print\(", "modules print nothing")
    if not path.startswith(UNSAFE_ALLOWED):
        forbid(path, code, r"@unchecked Sendable|nonisolated\(unsafe\)|\bUnsafe(Mutable)?(Raw)?(Buffer)?Pointer\b", "unsafe, outside the folders for it")
    if not path.startswith(PLATFORM_ALLOWED):
        forbid(path, BLOCK.sub("\n" * 5, code), r"^\s*#(if|elseif)\b", "conditional compilation, outside the modules for it")
    if module in BACKEND_MODULES:
        for match in FUNCTION.finditer(code):
            parameters = PARAMETER.findall(match[2])
            key = (module, match[1], tuple(label for label, _ in parameters))
            line = code[:match.start()].count("\n") + 1
            functions.setdefault(key, []).append((path, line, [kind.strip() for _, kind in parameters]))
    else:
        forbid_backends(path, text)
    if re.search(rf"\b(struct|class|enum|actor|protocol) {module}\b", code):
        report(path, 1, "no type is named like its module")

for page in sorted(root.glob("Modules/*/*.docc/*.md")):
    path = page.relative_to(root).as_posix()
    if path.split("/")[1] not in BACKEND_MODULES:
        forbid_backends(path, page.read_text())

# An id parameter takes text, too: each function over `some Reference` has a sibling of the same labels that does.
for (module, name, labels), siblings in functions.items():
    for path, line, kinds in siblings:
        for place, kind in enumerate(kinds):
            if kind.startswith("some Reference") and not any(other[2][place] == "String" for other in siblings):
                report(path, line, f"{name} takes no text for '{labels[place]}'")

if len(lengths) < 50:
    problems.append(f"only {len(lengths)} files in Modules/ were seen")
else:
    median, p90 = statistics.median(lengths), sorted(lengths)[len(lengths) * 9 // 10]
    print(f"{len(lengths)} files in Modules/: median {median:g} lines, 90th percentile {p90}, longest {max(lengths)}")
    if median > 90 or p90 > 250:
        problems.append(f"median {median:g} lines (at most 90), 90th percentile {p90} (at most 250)")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
