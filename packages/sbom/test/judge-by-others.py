"""Judges bills of materials by validators that are not ours, each by the end of its name.

Usage: judge-by-others.py FILE...   The exit code is 1 if any document is invalid; each that is is named with its fault.
"""

import json
import sys
import tempfile
from pathlib import Path


def cyclonedx_json(path: Path) -> str:
    """The published schemas come with cyclonedx-python-lib; its own validator takes a minute for a megabyte."""
    import jsonschema_rs
    from cyclonedx.schema import _res

    folder = Path(_res.__path__[0])
    document = json.loads(path.read_text(encoding="utf-8"))

    def schema(name: str) -> dict:
        return json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8"))

    companions = ("spdx", "jsf-0.82", "cryptography-defs")
    registry = jsonschema_rs.Registry(
        [(f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json", schema(name)) for name in companions]
    )
    validator = jsonschema_rs.Draft7Validator(
        schema(f"bom-{document['specVersion']}"), registry=registry, validate_formats=True
    )
    fault = next(validator.iter_errors(document), None)
    return "" if fault is None else f"/{'/'.join(map(str, fault.instance_path))}: {fault.message}"[:300]


def cyclonedx_xml(path: Path) -> str:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.xml import XmlValidator
    from lxml import etree

    text = path.read_text(encoding="utf-8")
    namespace = etree.QName(etree.fromstring(text.encode())).namespace
    version = SchemaVersion.from_version(namespace.rsplit("/", 1)[1])
    fault = XmlValidator(version).validate_str(text)
    return "" if fault is None else str(fault.data)[:300]


def spdx2(path: Path) -> str:
    from spdx_tools.spdx.parser.error import SPDXParsingError
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    # It takes no address whose last label is longer than five letters, and those of the fixtures end in .example.
    text = path.read_text(encoding="utf-8").replace(".example/", ".org/")
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy.spdx.json"
            copy.write_text(text, encoding="utf-8")
            document = parse_file(str(copy))
    except SPDXParsingError as fault:
        return "; ".join(fault.get_messages())[:300]
    faults = validate_full_spdx_document(document)
    return "; ".join(fault.validation_message for fault in faults[:3])[:300]


def spdx3(path: Path) -> str:
    """The bindings are made from the shapes of the model: they refuse unknown members, words and missing members."""
    from spdx_python_model import v3_0_1 as model

    graph = model.SHACLObjectSet()
    try:
        with path.open("rb") as file:
            model.JSONLDDeserializer().read(file, graph)
        # Written again, because only that asks for the members that must be there.
        model.JSONLDSerializer().write(graph, NoFile())
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}"[:300]
    unresolved = sorted(str(name) for name in graph.missing_ids)
    return f"unresolved: {', '.join(unresolved[:3])}" if unresolved else ""


class NoFile:
    def write(self, content: bytes) -> int:
        return len(content)


JUDGES = {
    ".cdx.json": cyclonedx_json,
    ".cdx.xml": cyclonedx_xml,
    ".spdx.json": spdx2,
    ".spdx3.json": spdx3,
}


def judge(path: Path) -> str:
    for end, judge_of_kind in JUDGES.items():
        if path.name.endswith(end):
            return judge_of_kind(path)
    return "no validator knows this name"


def main(names: list[str]) -> int:
    faults = {name: fault for name in names if (fault := judge(Path(name)))}
    for name, fault in faults.items():
        print(f"{name}: {fault}")
    print(f"{len(names) - len(faults)} of {len(names)} documents are valid")
    return 1 if faults or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
