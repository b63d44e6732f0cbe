"""Why each kind of mistake matters, where that does not go without saying, and what to do about it.

In: nothing. Out: words by group and kind. What a kind means stands with the kind itself; ``manual`` puts both together
with an example.
"""

from collections.abc import Mapping

from guidegen.corpus.diagnostics.kind import DiagnosticKind

EXPLANATIONS: Mapping[str, Mapping[DiagnosticKind, str]] = {
    "Files as such": {
        DiagnosticKind.UNREADABLE: (
            "Nothing in it is checked or printed until it can be read. Save it as UTF-8: editors offer that where "
            "they save under another name, or in the line at the foot of the window. Divide what is too large."
        ),
        DiagnosticKind.NOT_A_FILE: (
            "Only plain files in the folder itself are read: anything else could wait for ever, or bring in what nobody "
            "reviewed. Put the file itself in its place, or take it out of the folder."
        ),
        DiagnosticKind.BYTE_ORDER_MARK: (
            "Programs may take the mark for a part of the first key or of the name of the first column, which then "
            "is not found. Save the file as UTF-8 without it; editors call it BOM."
        ),
        DiagnosticKind.FORBIDDEN_CHARACTER: (
            "Nobody sees it when a change is read over, and some of these characters turn round the order of a line, "
            "so that it says something else than it shows. Delete it, or type the text instead of pasting it."
        ),
        DiagnosticKind.NO_FACE: (
            "A PDF would show an empty box in its place, and is not made. The faces that come with guidegen have the scripts "
            "of all members, and of Chinese characters the common ones. Write the usual form of the character, or the "
            "word in Latin letters; where it must stand as it is, scripts/faces.py adds it."
        ),
        DiagnosticKind.EMPTY_FILE: (
            "A file without facts is more often an accident than a decision. Write it, or delete it where it is not "
            "needed."
        ),
        DiagnosticKind.MISSING_FILE: (
            "What it would say is missing from every guide. Add it, or correct its name; `guidegen new member` makes "
            "both files of a member."
        ),
        DiagnosticKind.UNKNOWN_FILE: (
            "What it says reaches no guide. Give it the name and the folder that are read (docs/authoring.md shows "
            "them), or take it out of `provisions/`."
        ),
        DiagnosticKind.SCHEMA_LINE: (
            "With the schema an editor offers the keys that belong at a place and underlines mistakes while one "
            "types. Write the line as the message gives it, as the first of the file."
        ),
        DiagnosticKind.WRONG_NAME: (
            "Other files refer to a thing by its id, and people look for it by the name of its file. Rename the file "
            "or folder, or correct the id."
        ),
    },
    "How a file is written": {
        DiagnosticKind.YAML_SYNTAX: (
            "One slip keeps the whole file from being read, so other mistakes in it are told only once this one is "
            "mended. It is on the line that is told, or shortly before it."
        ),
        DiagnosticKind.YAML_FEATURE: (
            "Anchors, aliases, merge keys and tags make a file say a thing elsewhere than where it stands. Write "
            "each value where it belongs; put text that only looks like such a feature in quotes."
        ),
        DiagnosticKind.TOO_DEEP: (
            "Somewhere brackets are opened that nothing closes, or the file is not what its name says. Nothing in it "
            "is read until that is mended."
        ),
        DiagnosticKind.DUPLICATE_KEY: (
            "Only one of the two values could count, and nobody would see which. Keep the right one and delete the "
            "other."
        ),
        DiagnosticKind.CSV_SYNTAX: (
            "Every cell after the slip would stand in the wrong column. Put a cell that holds a comma, a quote or a "
            "line end in double quotes, and write a quote inside it twice."
        ),
        DiagnosticKind.COLUMN: (
            "Cells are found by the name of their column. Write the header with the columns that the message names; "
            "a column without values stays, with empty cells."
        ),
        DiagnosticKind.FRONT_MATTER: (
            "The facts say what the provision implements and what a State must choose. Write --- on the first line, "
            "the facts below it, and --- again before the first section."
        ),
        DiagnosticKind.TEMPLATE_SYNTAX: (
            "No document that takes the template up can be made. Every tag that opens something needs one that closes "
            "it, names and quotes in an expression are typed as code is, and a macro or a template never takes up itself."
        ),
        DiagnosticKind.SECTION: (
            "Each member is given the text in the form of its own tradition, and those who decide are given the "
            "commentary. There is one section each for Text: common, Text: civil and Commentary; texts for further "
            "traditions may be added."
        ),
    },
    "Keys and values": {
        DiagnosticKind.UNKNOWN_KEY: (
            "What stands under a key that nothing reads would never be printed. Most often it is misspelt, or "
            "indented one step too far or too little."
        ),
        DiagnosticKind.MISSING_KEY: (
            "Without it the entry that begins on this line cannot be printed or counted. The message says what "
            "belongs there. A fact that is not known is never guessed: say `unknown` where the key takes it."
        ),
        DiagnosticKind.WRONG_SHAPE: (
            "A list is written with a hyphen before each item or in square brackets, a group of keys as `key: value` "
            "lines or in braces. Write the shape that the message names."
        ),
        DiagnosticKind.WRONG_TYPE: (
            "A number in quotes is text, and `yes` is no truth value: nothing could be computed or decided with it. "
            "Write the value in the type that the message names."
        ),
        DiagnosticKind.NUMBER_FOR_TEXT: "As a number 6.10 is the same as 6.1, so a guide would cite the wrong section. Put the value in quotes.",
        DiagnosticKind.WRONG_WORD: (
            "Such values are compared and counted, and a word outside the list would be neither. Take the word of "
            "the list that the source bears out; what is not known is `unknown` where the list has it."
        ),
        DiagnosticKind.WRONG_FORM: (
            "Terms and figures are compared, ids and addresses become links; a slip in their form would be seen only "
            "on the finished page. Write the value as the example in the message."
        ),
        DiagnosticKind.WRONG_DATE: (
            "Dates decide which law applies and since when a treaty binds. Write 2019-07-01; where the source gives "
            "less, keys that allow it take 2019-07 or 2019."
        ),
        DiagnosticKind.INCONSISTENT: (
            "Both would be printed, and one of them is wrong or says too little. Look at the source again; correct "
            "the value that it does not bear out, or add the one that is missing."
        ),
        DiagnosticKind.DATE_ORDER: (
            "A treaty is adopted, then opened, then in force; a State is bound only after it has joined; a law ends "
            "after it begins. One of the two dates is wrong: look at the source again."
        ),
        DiagnosticKind.OTHER_ERA: (
            "A statute is often cited by the year of its own calendar. Taken for one of ours the law has not begun yet, and "
            "what it answers is reported as missing. Reckon the year, or correct the slip."
        ),
        DiagnosticKind.UNKNOWN_COUNTRY: (
            "Files find one another by the code of the member. Look it up in ISO 3166-1: three letters for `iso3`, "
            "two for `iso2`, both of the same country."
        ),
        DiagnosticKind.UNKNOWN_CURRENCY: (
            "A fine without a known currency is a number that means nothing. Look the code up in ISO 4217, as IDR "
            "for the Indonesian rupiah."
        ),
    },
    "References": {
        DiagnosticKind.DUPLICATE_ID: (
            "Whatever refers to the id could mean either of them. Delete the second where it is the same thing "
            "again; give it an id of its own where it is another."
        ),
        DiagnosticKind.ID_PREFIX: (
            "By its beginning one sees where a thing is found, in whatever file it is named. Begin the id with that "
            "of its instrument or member, or move the entry to where it belongs."
        ),
        DiagnosticKind.UNKNOWN_INSTRUMENT: (
            "A guide can say nothing on a treaty that no file describes. Correct the id, or describe the instrument "
            "in `provisions/instruments/`."
        ),
        DiagnosticKind.UNKNOWN_OBLIGATION: (
            "By such references a guide shows which duty a text or an element answers; this one shows none. Correct "
            "the id, or add the obligation to its instrument."
        ),
        DiagnosticKind.UNKNOWN_ELEMENT: (
            "A reading of an element that the checklist does not have counts for no finding. Each topic has a "
            "checklist of its own in `provisions/elements.yaml`. Correct the key, or add the element there."
        ),
        DiagnosticKind.UNKNOWN_GROUP: (
            "The table, or the choice, would cover a part of the offence that no checklist has. The parts stand under "
            "`group` in elements.yaml."
        ),
        DiagnosticKind.UNKNOWN_LAW: (
            "A provision is cited by the name of its law, and applies as long as its law does. Correct the id, or "
            "add the law under `laws`."
        ),
        DiagnosticKind.UNKNOWN_SOURCE: (
            "Every fact says where it was read, and this one could not be looked up. Correct the key, or add the "
            "source under `sources` at the head of the file."
        ),
        DiagnosticKind.UNKNOWN_MODEL_PROVISION: (
            "The guide or its bill would lack a provision that it means to print. Correct the id, or write the "
            "provision in `provisions/model/`."
        ),
        DiagnosticKind.DANGLING_REFERENCE: (
            "The reference becomes a citation with a link, in each member's own form. Name a label of the same text, "
            "a provision of the same topic, or, as provision.label, a label that all texts of that provision have."
        ),
        DiagnosticKind.UNKNOWN_CHOICE: (
            "The text would have a hole where the wording or the figure belongs. Correct the name, or define the "
            "choice under `choices`."
        ),
        DiagnosticKind.UNKNOWN_CONDUCT: (
            "A treaty would carry cooperation for a conduct whose facts nobody wrote. Correct the name, or add the "
            "conduct under `conducts`."
        ),
        DiagnosticKind.UNKNOWN_CHAPTER: "The chapter would be missing from the guide. Correct the name, or write the template.",
        DiagnosticKind.UNKNOWN_READER: (
            "Texts on method belong to the readers of an edition. Name the file as one of `provisions/editions/`, or "
            "`all` for the full guides."
        ),
        DiagnosticKind.UNKNOWN_NAME: (
            "A page that asks for what there is not cannot be made, or leads its reader nowhere. Correct the name, or "
            "add to the content what it should mean."
        ),
        DiagnosticKind.UNKNOWN_FIELD: (
            'The list says which figures of a sourced penalty rest on memory; they carry the mark "unverified" '
            "wherever they are printed. Name a part that a penalty has, such as `fine`."
        ),
        DiagnosticKind.ONE_WAY: (
            "How far a duty is met is decided by the elements that chiefly test it, so both sides must say the same. "
            "Add the element to the `elements` of the obligation, or take the obligation out of those of the "
            "element."
        ),
        DiagnosticKind.WRONG_TOPIC: (
            "There is one guide for each topic, and it prints what is listed under it. List a thing of this topic, "
            "or correct the topic of the one that is named."
        ),
        DiagnosticKind.UNKNOWN_MEMBER: (
            "The treaty acts of that State bind this member, so its position must be known too. Correct the code, or "
            "begin the member with `guidegen new member`."
        ),
        DiagnosticKind.UNKNOWN_PART: "No page with this template could be made. Correct the name, or write the part.",
    },
    "What must be complete": {
        DiagnosticKind.MISSING_ROW: (
            "Each guide says where the member stands to every instrument. Add the row below the line that is told; a "
            "position that nobody knows is `unknown`, and the guide makes a question of it."
        ),
        DiagnosticKind.DUPLICATE_ROW: (
            "Only one of two positions could be printed. Signature and ratification stand in one row: keep one, and "
            "bring into it what the other has."
        ),
        DiagnosticKind.UNREAD_RESERVATION: (
            "Words decide nothing: a guide marks the duties that a reservation touches by the articles in treaty-acts.csv. "
            "Read the words and add a row for each thing they say; where they do not say which articles, write unknown."
        ),
        DiagnosticKind.NO_DATE: (
            "Without any date the position is unknown before the day on which the row was read. Give the date of the "
            "act, or say under `reservations` why there is none."
        ),
        DiagnosticKind.UNSOURCED: (
            "What nobody can look up again is no better than what is recalled. Name the source where it was read, or "
            'say `confidence: low`: it then carries the mark "unverified" wherever it is printed.'
        ),
        DiagnosticKind.NO_CONFIDENCE: (
            "Readers are told how sure each finding is. It is high where the statute was read, medium where a "
            "secondary source was, low where it is recalled."
        ),
        DiagnosticKind.TO_WRITE: (
            "`guidegen new member` fills in only what it can look up. Replace TO WRITE, which would be printed as it "
            "stands."
        ),
        DiagnosticKind.UNUSED_SOURCE: "Perhaps a fact has lost its source. Cite it where it was read, or delete it.",
        DiagnosticKind.UNUSED_CHOICE: (
            "A State would be asked to decide what changes nothing. Cite the choice where its wording belongs, or "
            "delete it."
        ),
        DiagnosticKind.UNUSED_MODEL_PROVISION: (
            "What no bill holds reaches no reader, and what a guide prints is part of its bill. List the provision "
            "in a part of `bill`, in the order in which it is to stand."
        ),
        DiagnosticKind.UNLISTED_CHAPTER: (
            "What is not listed is not printed, and the numbers before the names of templates say the same order as "
            "the list. List the chapter where it belongs, or rename the template."
        ),
        DiagnosticKind.MISSING_METHOD: (
            "The table would leave the element out, and its reader would take it for no part of the case. Write the "
            "text, or list the element under `without` with the reason."
        ),
        DiagnosticKind.UNPRINTED: (
            "Somebody keeps it up to date, and no reader ever sees it. Print it in a chapter, or delete it."
        ),
        DiagnosticKind.UNANSWERED_OBLIGATION: (
            "A State that adopts the bill would believe that it has done all that it must. Let a model provision "
            "implement the duty, or list it under `elsewhere` with the reason why none does."
        ),
        DiagnosticKind.UNIMPLEMENTED_OBLIGATION: (
            "A member is given only one of the texts, so each of them must implement all that the provision implements. "
            "Mark the paragraph that implements the obligation, write one, or take the obligation out of `implements`."
        ),
        DiagnosticKind.UNDECLARED_OBLIGATION: (
            "From `implements` a guide knows which duties the bill answers. Add the obligation there, or correct the "
            "mark of the paragraph."
        ),
    },
    "How text is worded": {
        DiagnosticKind.TYPED_NUMBER: (
            "A typed number stays as it is when the law changes, and nothing stands behind it. Print the fact, or "
            "write a number that is no fact as a word."
        ),
        DiagnosticKind.TYPED_ID: (
            "An element or a duty that is renamed would vanish from the page without a word. Write the text, or the "
            "choice, under `provisions/practice/`, where it is checked, and print it from there."
        ),
        DiagnosticKind.MODEL_TEXT: (
            "It becomes law: nothing in it may be lost or changed on the way. The line says what would be; "
            "docs/model-provisions.md has the marks and tokens that a text may have."
        ),
        DiagnosticKind.MISREAD_TEXT: (
            "A list needs a blank line before it, is numbered from 1, and is indented by four spaces inside another. What "
            "stands in angle brackets or braces is printed as it is."
        ),
        DiagnosticKind.WEASEL_WORD: (
            "Nobody can be held to words that leave open who must do what. Say it; where the words must stay, give "
            "the reason under `allowed`."
        ),
        DiagnosticKind.LONG_SENTENCE: "Law that must be read twice is misread. Make two sentences of it, or a list of paragraphs.",
    },
    "What cannot both be true": {
        DiagnosticKind.REGIONAL_BODY: (
            "The body decides who may join the instrument, so the profile and the treaty status must say the same. "
            "Correct the one that the source does not bear out."
        ),
        DiagnosticKind.DUPLICATE_PROVISION: (
            "It would be printed and counted twice. Keep one; where a section has two offences, give each a heading "
            "of its own."
        ),
        DiagnosticKind.SAME_NAME: (
            "A reader could not tell them apart, and a bill would seem to repeal one of them twice. Give each a "
            "`short_title` of its own, such as its title with the year or the number."
        ),
        DiagnosticKind.PENALTY_CONTRADICTS: (
            "An offence with a maximum of four years or more is a serious crime (Convention against Transnational "
            "Organized Crime, article 2(b)), and cooperation may depend on it. Read the penalty in the statute "
            "again, then correct the figure or the reading."
        ),
        DiagnosticKind.FINDING_CONTRADICTS: (
            "The finding is what guides print and duties are judged by; where none is stated it is the best reading "
            "of the provisions. Say under `because` why it rightly differs, or correct the finding or the reading."
        ),
    },
}
"""By the heading of the group, then by kind; both in the order in which they are listed."""
