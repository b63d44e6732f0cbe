"""A picture inside the document: SVG as the address of an ``img``, so that nothing in it can run or fetch."""

import base64
import re

from markupsafe import Markup

from guidegen.rendering.document.text import finished, literal


def picture(drawn: tuple[bytes, str]) -> Markup:
    """An ``img`` element from an SVG and the words that carry its numbers."""
    svg, words = drawn
    height = re.search(rb'height="([0-9.]+)"', svg)
    size = f' width="664" height="{round(float(height[1]))}"' if height else ""
    address = f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"
    return finished(f'<img src="{address}" alt="{literal(words)}"{size}>')
