"""A comparison, or one member's gaps, as one HTML page that needs no other file and prints; a comparison narrows itself.

In: a ComparisonView or a GapAnalysisView and the folder of templates. Out: HTML5 with styles and a small script inside, and a policy that lets
it fetch nothing and run nothing else. Without the script everything is shown.
"""

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from guidegen.editions.comparison.gap_analysis import GapAnalysisView
from guidegen.editions.comparison.view import ComparisonView
from guidegen.rendering.document.templates import page_environment, template_text
from guidegen.rendering.document.text import finished
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION, HOW_TO_READ
from guidegen.wording.gap_analysis import GAP_LEGEND

SERIES = "Bali Process policy guides"
AS_COLUMNS = 6
"""Up to how many members stand as columns; more stand as rows."""
_ACROSS = 8
"""How many rows of a matrix stand side by side where members are rows."""
_STYLES = ("base", "screen", "compare")
TEMPLATES = ("page/compare.html", "page/compare.js", "page/gaps.html", *(f"styles/{name}.css" for name in _STYLES))
"""What the pages are made with."""


def policy(script: str) -> str:
    """A policy by which a page fetches nothing and runs nothing but one script."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def comparison_page(view: ComparisonView, templates: Path) -> str:
    """The comparison as a page. ``templates`` is the folder that holds ``page/`` and ``styles/``."""
    script = template_text(templates, "page/compare.js")
    page = page_environment(templates).get_template("page/compare.html")
    return page.render(
        view=view,
        names=view.names(),
        series=SERIES,
        note=ENGLISH.say(FIRST_ORIENTATION),
        how=[ENGLISH.say(line) for line in HOW_TO_READ],
        narrowed=f"Members chosen: {view.kept}" if view.kept else "",
        styles=_styles(templates),
        policy=policy(script),
        script=finished(script),
        as_columns=len(view.members) <= AS_COLUMNS,
        across=_ACROSS,
    )


def gaps_page(view: GapAnalysisView, templates: Path) -> str:
    """One member's law against duty and model text as a page; it has no script."""
    page = page_environment(templates).get_template("page/gaps.html")
    return page.render(
        view=view,
        series=SERIES,
        note=ENGLISH.say(FIRST_ORIENTATION),
        how=[ENGLISH.say(line) for line in GAP_LEGEND],
        narrowed=f"Narrowed to: {view.narrowed}" if view.narrowed else "",
        script="",
        styles=_styles(templates),
        policy="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    )


def _styles(templates: Path) -> dict[str, Markup]:
    return {name: finished(template_text(templates, f"styles/{name}.css")) for name in _STYLES}
