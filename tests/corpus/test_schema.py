"""The JSON Schemas that editors use say the same as the reader."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from guidegen.corpus.parsing import modeltext, yamltext
from guidegen.corpus.schema import schema_files, schemas

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
KINDS = {
    "conducts": "conducts.yaml",
    "elements": "elements.yaml",
    "glossary": "guides/glossary.yaml",
    "guide": "guides/*g.yaml",
    "instrument": "instruments/*.yaml",
    "law": "members/*/law.yaml",
    "practice": "practice/*.yaml",
    "profile": "members/*/profile.yaml",
    "model-provision": "model/*/*.md",
}


def data_of(path: Path) -> Any:
    """What a file says, as the reader takes it."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".md":
        return yamltext.read(content, path.name)[0].data
    document, _ = modeltext.read(content, path.name)
    assert document is not None
    assert isinstance(document.data, dict)
    return {key: value for key, value in document.data.items() if key not in {"texts", "commentary"}}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_documents_its_keys(kind: str) -> None:
    schema = schemas()[kind]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all("description" in key for key in schema["properties"].values())


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_accepts_what_the_reader_accepts(kind: str) -> None:
    validator = jsonschema.Draft202012Validator(schemas()[kind])
    files = [p for root in (HERE / "good" / "provisions", ROOT / "provisions") for p in sorted(root.glob(KINDS[kind]))]
    assert files
    for path in files:
        assert [f"{path.name}: {e.message}" for e in validator.iter_errors(data_of(path))] == []


@pytest.mark.parametrize(
    ("kind", "case", "file"),
    [
        ("law", "unknown_key", "members/xaa/law.yaml"),
        ("law", "wrong_reading", "members/xaa/law.yaml"),
        ("law", "number_for_text", "members/xaa/law.yaml"),
        ("law", "wrong_term", "members/xaa/law.yaml"),
        ("law", "wrong_source_key", "members/xaa/law.yaml"),
        ("law", "wrong_address", "members/xaa/law.yaml"),
        ("profile", "wrong_agency_role", "members/xaa/profile.yaml"),
        ("instrument", "text_for_a_truth_value", "instruments/tip-protocol.yaml"),
        ("conducts", "conduct_without_facts", "conducts.yaml"),
        ("practice", "misspelt_reader", "practice/police.yaml"),
        ("elements", "broken_elements_cause_no_other_error", "elements.yaml"),
    ],
)
def test_a_schema_refuses_what_the_reader_refuses(kind: str, case: str, file: str) -> None:
    validator = jsonschema.Draft202012Validator(schemas()[kind])
    assert not validator.is_valid(data_of(HERE / "bad" / case / "provisions" / file))


def test_the_schemas_beside_the_content_are_those_of_the_vocabulary() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "provisions" / "schema").iterdir()}
    assert written == schema_files(), "run `guidegen schema` to write them again"
