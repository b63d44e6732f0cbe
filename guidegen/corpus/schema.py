"""JSON Schema of each kind of file, generated from the vocabulary, so that editors complete and check as one types."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from guidegen.law.conduct import ConductsFile
from guidegen.law.element import ElementsFile
from guidegen.law.guide import AudienceEdition, Glossary, Guide, QuestionsFile
from guidegen.law.member.national import MemberLaw
from guidegen.law.member.profile import Profile
from guidegen.law.model import ModelProvision
from guidegen.law.practice import Practice
from guidegen.law.theme import ThemesFile
from guidegen.law.treaty import Instrument

_KINDS: Mapping[str, type[BaseModel]] = {
    "conducts": ConductsFile,
    "edition": AudienceEdition,
    "elements": ElementsFile,
    "glossary": Glossary,
    "guide": Guide,
    "instrument": Instrument,
    "law": MemberLaw,
    "model-provision": ModelProvision,
    "practice": Practice,
    "profile": Profile,
    "questions": QuestionsFile,
    "themes": ThemesFile,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAMES = "urn:guidegen:schema:"
"""What the names of schemas begin with: a name alone, for no host serves them; files lead to one by its place."""
_SECTIONS = ("texts", "commentary")
"""Parts of a model provision that stand in sections of the file, not in its front matter."""


def schemas() -> Mapping[str, dict[str, Any]]:
    """A JSON Schema (draft 2020-12) for each kind of file, by its name."""
    found = {}
    for name, kind in _KINDS.items():
        schema = kind.model_json_schema(by_alias=True)
        if name == "model-provision":
            schema["properties"] = {k: v for k, v in schema["properties"].items() if k not in _SECTIONS}
            schema["required"] = [k for k in schema["required"] if k not in _SECTIONS]
        found[name] = {"$schema": _DIALECT, "$id": f"{_NAMES}{name}", **_for_editors(schema)}
    return found


def _for_editors(schema: Any) -> Any:
    """A schema without the names of our classes, which say nothing to a drafter, and with keys held to their form."""
    if isinstance(schema, list):
        return [_for_editors(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    # A key called "title" has a schema, not text, as its value.
    kept = {key: _for_editors(part) for key, part in schema.items() if key != "title" or not isinstance(part, str)}
    return kept | {"additionalProperties": False} if "patternProperties" in kept else kept


def schema_files() -> Mapping[str, str]:
    """The text of each schema's file, by the name of the file."""
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        for name, schema in schemas().items()
    }
