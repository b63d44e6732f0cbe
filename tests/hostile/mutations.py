"""Files spoilt by chance, the same way every time: what a slip, a broken transfer or a hostile hand makes of them."""

import random
from collections.abc import Callable, Iterator

type Mutation = Callable[[bytes, random.Random], bytes]

NASTY = (
    b"\0", b"\t", b"\r", b"\x1b[2J", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xe2\x80\x8b",
    b"{{ 7 * 7 }}", b"{% if x %}", b"{% raw %}", b"{#", b"${ref:", b"${", b"}}", b"<script>alert(1)</script>", b"<!--", b"]]>",
    b"&amp;&#0;", b"](javascript:alert(1))", b"=cmd|' /C calc'!A0", b"---\n", b"...\n", b"# Text: ", b"SEC", b"&a [*a]", b"!!python/object:os",
    b"<<: *x", b"? - ", b"'", b'"', b"|", b">-\n", b"[" * 50, b"{" * 50, b"- " * 50, b"9" * 400, b"-1", b"1e999", b".inf", b"0x1F", b"2562",
    b"null", b"~", b"yes", b"0000-00-00", b"9999-99-99", b"../../etc/passwd", b"/dev/zero", b"con", b"\xc2\xa0", b",,,,", b'"a ""', b";",
    b"a" * 5000, "\N{DEVANAGARI LETTER KA}\u200d".encode(), b"\n" * 30, b"::",
)  # fmt: skip
"""Words and characters that mean something to some reader on the way."""


def _place(content: bytes, chance: random.Random) -> int:
    return chance.randrange(len(content) + 1)


def _slice(content: bytes, chance: random.Random, most: int = 400) -> slice:
    start = _place(content, chance)
    return slice(start, start + chance.randrange(most))


def _insert(content: bytes, chance: random.Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.choice(NASTY) + content[at:]


def _cut(content: bytes, chance: random.Random) -> bytes:
    gone = _slice(content, chance)
    return content[: gone.start] + content[gone.stop :]


def _end(content: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)]


def _twice(content: bytes, chance: random.Random) -> bytes:
    again = _slice(content, chance)
    at = _place(content, chance)
    return content[:at] + content[again] + content[at:]


def _flip(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randrange(1, 4)):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _line(content: bytes, chance: random.Random) -> bytes:
    """A line gone, doubled, moved or shifted to the side."""
    lines = content.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines[at] = b" " * chance.randrange(1, 5) + lines[at].lstrip(b" ")
    return b"\n".join(lines)


def _value(content: bytes, chance: random.Random) -> bytes:
    """What stands after a colon or a comma given another shape."""
    places = [n for n, byte in enumerate(content) if byte in b":,"]
    if not places:
        return content
    at = chance.choice(places) + 1
    end = content.find(b"\n", at)
    return content[:at] + b" " + chance.choice((*NASTY, b"[]", b"{}", b"1", b"[1, {a: b}]")) + content[end:]


def _encoding(content: bytes, chance: random.Random) -> bytes:
    return content.decode("utf-8").encode(chance.choice(("utf-16", "utf-32", "utf-7", "utf-8-sig")))


MUTATIONS: tuple[Mutation, ...] = (_insert, _insert, _cut, _end, _twice, _flip, _line, _line, _value, _value, _encoding)


def mutations(content: bytes, count: int, seed: str) -> Iterator[bytes]:
    """``count`` spoilt forms of a text in UTF-8, each spoilt once to three times."""
    chance = random.Random(seed)  # noqa: S311 - the same ones every time
    for _ in range(count):
        spoilt = content
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            try:
                spoilt = chance.choice(MUTATIONS)(spoilt, chance)
            except UnicodeDecodeError:  # it is no text any more, and has no other encoding
                continue
        yield spoilt
