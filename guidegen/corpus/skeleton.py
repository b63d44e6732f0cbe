"""The files of a new member, with a comment on each key and nothing claimed that was not read.

In: the code of a country and the instruments there are. Out: the text of its files and its rows of the treaty status. What
CLDR knows (name, currency, languages) is filled in; what a person must write says so, and the check reminds of it.
"""

import csv
import io
from collections.abc import Iterable

from babel.core import Locale
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies

from guidegen.corpus.parsing.places import alpha_2

TO_WRITE = "TO WRITE"
"""What stands where a person must write; the check warns of each."""

_PROFILE = """\
# yaml-language-server: $schema=../../schema/profile.schema.json
# {name} as a State and a legal system. Where no source is given the fact is to be confirmed.
# What says TO WRITE is for you to write; guidegen check reminds you of each.

iso3: {iso3}
iso2: {iso2}
name: {name}                      # short English name; from CLDR
formal_name: TO WRITE             # formal English name, such as Republic of Fiji
# also_known_as: [Former Name]    # other English names, former ones too, by which people look for it

coast: coastal                    # coastal or landlocked: decides whether the guides speak of the sea
legal_tradition: [common]         # common, civil, islamic, customary, socialist: the main one first. Check this
law_languages: [{languages}]      # BCP 47; languages in which statutes are authoritative. From CLDR: check
currency: {currency}              # ISO 4217; from CLDR

# What it is, where it is not a unitary State: federal, special-administrative-region (with `state: CHN`) or territory.
# jurisdiction:
#   kind: federal
#   laws: What the federation legislates, and what its parts do.
#   confidence: low

# regional_bodies:                # asean, saarc, pif
#   pif: {{confidence: medium, source: the-key}}

drafting:                         # how its own statutes are written
  unit: section                   # section or article
  numbering: subsections          # subsections: 4(1)(a); paragraphs: article 4, paragraph 1; pasal: as in Indonesia
  obligation_word: must           # must or shall, in English versions
  fine_form: sum                  # sum, penalty-units, day-fines, multiple or unstated
# definitions:                    # where statutes define words, once one shows it: first, after-opening or end
#   {{place: first, seen: "Crimes Act 2009, s. 1", confidence: medium, source: the-key}}
  citation_form: TO WRITE         # how a statute is cited, such as Short Title Year, s. N
  penalty_form: TO WRITE          # how penalties are usually stated, such as maximum imprisonment and a fine

# Real names of bodies by role; leave a role out where none is known. Without a source the confidence is low.
# agencies:
#   justice: {{name: Ministry of Justice, confidence: low}}
# Roles: justice, prosecution, police, immigration, border, labour, maritime, foreign_affairs, anti_trafficking_body

confidence: low                   # of the profile as a whole; high or medium only with a `source`

# sources:
#   the-key:
#     title: The page you read
#     url: https://...
#     as_at: 2026-11              # the state of the page: a year in quotes, a month or a day
"""

_LAW = """\
# yaml-language-server: $schema=../../schema/law.schema.json
# {name}: its laws on trafficking in persons and people smuggling, their provisions, and the findings that no single
# provision gives. An element that nothing here answers is unknown.

# Each page you read, once, with a key of your own: lower-case letters, digits, hyphens.
sources: {{}}
#  act-7-2019:
#    title: Act No. 7 of 2019 (text, official gazette)
#    url: https://...
#    as_at: 2026-05

laws: []
#  - id: {lower}-act-7-2019        # begins with {lower}-
#    title: Anti-Trafficking Act 2019
#    short_title: Act 7/2019       # how tables name it, where the title is long
#    year: 2019
#    status: {{state: in-force, from: 2019-07-01}}   # in-force, not-in-force, repealed, replaced, amending, unknown
#    confidence: medium            # high: read in the statute; medium: in a secondary source; low: recalled, no source
#    source: act-7-2019

provisions: []
#  - law: {lower}-act-7-2019
#    locator: s. 4                 # in quotes where it looks like a number: "6.10"
#    topic: trafficking            # trafficking, smuggling or related
#    heading: Trafficking in persons
#    summary: One or two sentences of your own; never copied.
#    penalty:
#      imprisonment: {{min: 3 years, max: 15 years}}
#      fine: {{form: sum, max: 50000, currency: {currency}}}
#    elements:                     # keys of elements.yaml: yes, partial, no or unknown
#      act.recruitment: yes
#      means.coercion: {{value: partial, note: what is covered and what is not}}
#    confidence: high
#    source: act-7-2019

# What belongs to no single provision:
# findings:
#   trafficking:
#     victim_compensation: {{value: yes, locator: Act 7/2019 s. 30, confidence: medium, source: act-7-2019}}

# notes: What a reader of a guide must know: pending reform, a federal split, dual systems.
"""


def profile_text(iso3: str) -> str:
    """The profile of a new member, as YAML."""
    return _PROFILE.format(**_known(iso3))


def law_text(iso3: str) -> str:
    """The law of a new member, as YAML with nothing in it yet."""
    return _LAW.format(**_known(iso3))


def treaty_rows(iso3: str, instruments: Iterable[str], table: str) -> str:
    """A row of the treaty status for each instrument, its status unknown: what to add at the end of a table.

    The rows have the columns of the table, its quotes and its line ends.
    """
    out = io.StringIO()
    columns = [cell.strip() for cell in next(csv.reader(io.StringIO(table, newline="")))]
    end = "\r\n" if "\r\n" in table else "\n"
    if not table.endswith(end):
        out.write(end)
    every = table.startswith('"')
    writer = csv.DictWriter(out, columns, lineterminator=end, quoting=csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL)
    for instrument in instruments:
        row = {"iso3": iso3, "instrument": instrument, "status": "unknown", "source": "not read yet"}
        writer.writerow(row | {"confidence": "low"})
    return out.getvalue()


def _known(iso3: str) -> dict[str, str]:
    iso2 = alpha_2(iso3) or iso3[:2]
    currencies = get_territory_currencies(iso2)
    return {
        "iso3": iso3,
        "iso2": iso2,
        "lower": iso3.lower(),
        "name": str(Locale("en").territories.get(iso2, TO_WRITE)),
        "currency": currencies[-1] if currencies else "XTS",
        "languages": ", ".join(tag.replace("_", "-") for tag in get_official_languages(iso2)) or "en",
    }
