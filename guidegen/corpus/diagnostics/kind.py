"""The kinds of mistake that reading ``provisions/`` can find. ``docs/diagnostics.md`` shows each with an example."""

from enum import StrEnum
from typing import Self


class DiagnosticKind(StrEnum):
    """A kind of mistake: its stable name, and what it means in a sentence."""

    meaning: str

    def __new__(cls, name: str, meaning: str) -> Self:
        """Make the member whose value is ``name``."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.meaning = meaning
        return kind

    # Files as such
    UNREADABLE = "unreadable", "The file cannot be opened, is larger than any content, or is not saved as UTF-8."
    NOT_A_FILE = "not-a-file", "A folder, a pipe, a device or a link that leads elsewhere stands where a file belongs."
    BYTE_ORDER_MARK = "byte-order-mark", "The file begins with an invisible mark that some editors add."
    FORBIDDEN_CHARACTER = "forbidden-character", "An invisible character that could hide or turn round what is read."
    NO_FACE = "no-face", "A character that no face has that guides are printed with."
    EMPTY_FILE = "empty-file", "The file says nothing."
    MISSING_FILE = "missing-file", "A file that must be there is not."
    UNKNOWN_FILE = "unknown-file", "A file that nothing reads, often a slip in its name."
    SCHEMA_LINE = "schema-line", "The first line does not name the schema, so an editor cannot complete and check."
    WRONG_NAME = "wrong-name", "The name of a file or folder and what the file says of itself differ."

    # How a file is written
    YAML_SYNTAX = "yaml-syntax", "The text is not YAML: a quote, a bracket, a tab or the indentation is wrong."
    YAML_FEATURE = "yaml-feature", "A feature of YAML that these files do not use, such as an anchor or a tag."
    TOO_DEEP = "too-deep", "Lists and keys stand inside one another more deeply than any of these files needs."
    DUPLICATE_KEY = "duplicate-key", "The same key is given twice in one place."
    CSV_SYNTAX = "csv-syntax", "A row of a table has too many or too few cells, or a quote that is never closed."
    COLUMN = "column", "A table lacks a column, has one twice or has one that nothing reads."
    FRONT_MATTER = "front-matter", "A model provision does not begin with its facts between two lines of hyphens."
    TEMPLATE_SYNTAX = (
        "template-syntax",
        "A template cannot be taken apart: a tag, a quote or its front matter is wrong.",
    )
    SECTION = "section", "A model provision lacks a section, has one twice or has one that nothing reads."

    # Keys and values
    UNKNOWN_KEY = "unknown-key", "A key that does not exist in this place."
    MISSING_KEY = "missing-key", "A key that must be given is not."
    WRONG_SHAPE = "wrong-shape", "A list, a group of keys or a single value stands where another of them belongs."
    WRONG_TYPE = "wrong-type", "A value is not of the type that belongs here: text, whole number, true or false."
    NUMBER_FOR_TEXT = "number-for-text", "A value that is text looks like a number, and its zeros would be lost."
    WRONG_WORD = "wrong-word", "A word that is not one of those allowed here."
    WRONG_FORM = "wrong-form", "A value is not written in the form it must have, such as a web address or a term."
    WRONG_DATE = "wrong-date", "A date is not written as year, month and day, or is not in the calendar."
    INCONSISTENT = "inconsistent", "Two values of one record cannot both be right, or one needs another."
    DATE_ORDER = "date-order", "Two dates stand in an order that cannot be."
    OTHER_ERA = "other-era", "A year that lies in the future of every source, or long before any law in force."
    UNKNOWN_COUNTRY = "unknown-country", "A country code that ISO 3166-1 does not have, or two that differ."
    UNKNOWN_CURRENCY = "unknown-currency", "A currency code that ISO 4217 does not have."

    # References
    DUPLICATE_ID = "duplicate-id", "Two things have the same id, or the same entry stands in a list twice."
    ID_PREFIX = "id-prefix", "An id does not begin with that of the instrument or member it belongs to."
    UNKNOWN_INSTRUMENT = "unknown-instrument", "An instrument that no file describes."
    UNKNOWN_OBLIGATION = "unknown-obligation", "An obligation that no instrument has."
    UNKNOWN_ELEMENT = "unknown-element", "An element that the checklist of the topic does not have."
    UNKNOWN_GROUP = "unknown-group", "A part of the offence that the checklist of the topic does not have."
    UNKNOWN_LAW = "unknown-law", "A law, or a provision of one, that is not among the member's."
    UNKNOWN_SOURCE = "unknown-source", "A source that is not among the sources of the file."
    UNKNOWN_MODEL_PROVISION = "unknown-model-provision", "A model provision that no file has."
    DANGLING_REFERENCE = (
        "dangling-reference",
        "A reference in a model provision that leads to no part and no provision.",
    )
    UNKNOWN_CHOICE = "unknown-choice", "A choice or an option that the model provision does not define."
    UNKNOWN_CONDUCT = "unknown-conduct", "A conduct that the catalogue does not have."
    UNKNOWN_CHAPTER = "unknown-chapter", "A chapter that has no template."
    UNKNOWN_READER = "unknown-reader", "A practice for readers for whom there is no edition."
    UNKNOWN_NAME = (
        "unknown-name",
        "A template names a value, theme, body, guide, practice or place in a document that there is not.",
    )
    UNKNOWN_FIELD = "unknown-field", "A list of unverified facts names one that does not exist here."
    ONE_WAY = "one-way", "An element lists an obligation that does not list the element in return."
    WRONG_TOPIC = "wrong-topic", "A thing of one topic is listed under the other."
    UNKNOWN_MEMBER = "unknown-member", "A member that no folder describes."
    UNKNOWN_PART = "unknown-part", "A template that includes or imports one that does not exist."

    # What must be complete
    MISSING_ROW = "missing-row", "A member has no row for an instrument in the treaty status."
    DUPLICATE_ROW = "duplicate-row", "A member has two rows for one instrument in the treaty status."
    UNREAD_RESERVATION = (
        "unread-reservation",
        "Words on reservations of which no row of the treaty acts says what they are and what they touch.",
    )
    NO_DATE = "no-date", "A party without the date of its act, and no remark that says why."
    UNSOURCED = "unsourced", "A fact that claims to be sure names no source."
    NO_CONFIDENCE = "no-confidence", "A stated finding does not say how sure it is."
    TO_WRITE = "to-write", "A text that a skeleton left for a person to write is not written yet."
    UNUSED_SOURCE = "unused-source", "A source that nothing in the file cites."
    UNUSED_CHOICE = "unused-choice", "A choice that no text of the model provision cites."
    UNUSED_MODEL_PROVISION = "unused-model-provision", "A model provision that the guide of its topic does not print."
    UNLISTED_CHAPTER = "unlisted-chapter", "A template of a chapter that its guide does not list, or out of order."
    MISSING_METHOD = (
        "missing-method",
        "An element that a table of method covers has no text there, and no reason why not.",
    )
    UNPRINTED = "unprinted", "A text, or a choice of elements or duties, that no document prints."
    UNANSWERED_OBLIGATION = (
        "unanswered-obligation",
        "A mandatory duty that no paragraph of a bill implements, without a reason.",
    )
    UNIMPLEMENTED_OBLIGATION = (
        "unimplemented-obligation",
        "A text has no paragraph for an obligation it is said to implement.",
    )
    UNDECLARED_OBLIGATION = (
        "undeclared-obligation",
        "A paragraph implements an obligation that `implements` does not list.",
    )

    # How text is worded
    TYPED_NUMBER = "typed-number", "A number or section sign typed into the prose of a chapter."
    TYPED_ID = "typed-id", "The id of an element, a part of the checklist or a duty typed into a template."
    MODEL_TEXT = "model-text", "The text of a model provision that a bill could not be drafted from as it was typed."
    MISREAD_TEXT = "misread-text", "A commentary or a chapter of which a page would lose or change something."
    WEASEL_WORD = "weasel-word", "Words in a model provision that bind nobody to anything."
    LONG_SENTENCE = "long-sentence", "A sentence of a model provision that is too long to be read once."

    # What cannot both be true
    REGIONAL_BODY = "regional-body", "A member's regional bodies and its position to a regional instrument do not fit."
    DUPLICATE_PROVISION = "duplicate-provision", "The same provision of the same law is given twice."
    SAME_NAME = "same-name", "Two laws of a member would be printed under one name."
    PENALTY_CONTRADICTS = "penalty-contradicts", "A penalty and the reading of the four-year threshold differ."
    FINDING_CONTRADICTS = "finding-contradicts", "A stated finding differs from the provisions and does not say why."
