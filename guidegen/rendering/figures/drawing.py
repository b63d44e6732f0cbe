"""The few shapes that figures are made of. Lengths are in quarters of a millimetre of the printed page."""

from lxml import etree

WIDTH = 664
"""Width of every figure: the text column of the page."""

INK, NAVY, LINE, PAPER, PALE = "#1b2430", "#14365c", "#8a97a5", "#ffffff", "#e3e8ee"
SIZE = 10.5
"""Size of words; 7.4 points on paper."""

_SVG = "http://www.w3.org/2000/svg"


class Drawing:
    """An SVG under the pen."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._root = etree.Element("svg", nsmap={None: _SVG})
        for name, value in (("viewBox", f"0 0 {WIDTH} {_n(height)}"), ("width", str(WIDTH)), ("height", _n(height))):
            self._root.set(name, value)
        self._root.set("font-family", "'Noto Sans', 'Source Sans 3', sans-serif")
        self._root.set("font-size", _n(SIZE))
        self.rect(0, 0, WIDTH, height, fill=PAPER, line=None)

    def describe(self, title: str, words: str) -> None:
        """Give the picture a title and its content in words, for those who open it by itself and cannot see it."""
        self._root.set("role", "img")
        self._root.set("aria-labelledby", "title words")
        for place, (name, text) in enumerate((("title", title), ("desc", words))):
            element = etree.Element(name, id="title" if name == "title" else "words")
            element.text = text
            self._root.insert(place, element)

    def _add(self, name: str, **attributes: str | float | None) -> etree._Element:
        element = etree.SubElement(self._root, name)
        for key, value in attributes.items():
            if value is not None:
                element.set(key.replace("_", "-"), value if isinstance(value, str) else _n(value))
        return element

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str,
        line: str | None = NAVY,
        dash: str | None = None,
        width_of_line: float = 0.8,
    ) -> None:
        """A rectangle; ``line`` is the colour of its outline, ``dash`` breaks it."""
        self._add(
            "rect",
            x=x,
            y=y,
            width=width,
            height=height,
            fill=fill,
            stroke=line,
            stroke_width=None if line is None else width_of_line,
            stroke_dasharray=dash,
        )

    def hatched(self, x: float, y: float, width: float, height: float, step: float = 4.5) -> None:
        """A rectangle filled with slanting lines."""
        self.rect(x, y, width, height, fill=PAPER)
        segments = []
        offset = step / 2
        while offset < width + height:
            start = (x + offset, y) if offset <= width else (x + width, y + offset - width)
            end = (x, y + offset) if offset <= height else (x + offset - height, y + height)
            segments.append(f"M{_n(start[0])} {_n(start[1])}L{_n(end[0])} {_n(end[1])}")
            offset += step
        self._add("path", d="".join(segments), stroke=NAVY, stroke_width=1.1, fill="none")

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        *,
        colour: str = LINE,
        width: float = 0.6,
        dash: str | None = None,
    ) -> None:
        """A straight line."""
        self._add(
            "path",
            d=f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}",
            stroke=colour,
            stroke_width=width,
            stroke_dasharray=dash,
            fill="none",
        )

    def ring(self, x: float, y: float, radius: float, *, fill: str = PAPER) -> None:
        """A circle."""
        self._add("circle", cx=x, cy=y, r=radius, fill=fill, stroke=NAVY, stroke_width=1.2)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        anchor: str = "start",
        colour: str = INK,
        size: float = SIZE,
        weight: str | None = None,
        turn: float | None = None,
    ) -> None:
        """A line of words; ``y`` is its baseline, ``turn`` its slope in degrees."""
        element = self._add("text", x=x, y=y, text_anchor=anchor, fill=colour, font_size=size, font_weight=weight)
        if turn is not None:
            element.set("transform", f"rotate({_n(turn)} {_n(x)} {_n(y)})")
        element.text = text

    def svg(self) -> bytes:
        """The finished picture."""
        drawn: bytes = etree.tostring(self._root, encoding="utf-8")
        return drawn


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
