"""Places in an instrument, in the one form in which files write them: ``art. 35(2)``, ``arts. 2(a), (c)``, ``art. 14(1)-(3)``.

In: the text of a field. Out: the places it names, each as its parts, or None where any of it is in another form. The whole
of the text must have the form: nothing in it is passed over.
"""

import re
from functools import lru_cache

type ArticlePlace = tuple[str, ...]
"""The way to a place, such as ``("art", "35", "2")``; an article by a roman number has the same place as by another."""

FORM = "as a list of articles, such as `art. 35(2)`, `arts. 14, 20, 21`, `arts. 8-11`, `art. 16(1)(a), (c)` or `art. 9(2); art. 16(1)`"
"""The form, for whoever must write it."""

_MOST = 200
"""The most places that a range may span."""
_LABELS = {"art": "art", "arts": "art", "reg": "reg", "regs": "reg", "para": "para", "paras": "para"}
_GROUP = re.compile(
    r"(?:(?P<part>annex|chap\. (?:[IVXLC]+|[0-9]+)), )?(?P<label>arts?|regs?|paras?)\. (?P<items>.+)", re.ASCII
)
_SIGN = r"\((?:[0-9]{1,3}(?:-[0-9]{1,2})?|[a-z]{1,5})\)"
_NUMBER = r"(?:[0-9]{1,4}(?:\.[0-9]{1,3})*(?: (?:bis|ter|quater))?|[IVXLC]{1,7})"
_ITEM = re.compile(
    rf"(?P<number>{_NUMBER})?(?P<signs>(?:{_SIGN})*)(?:(?:-| to )(?P<last>{_NUMBER}|{_SIGN}))?", re.ASCII
)
_WORDS = re.compile(r"(?:, the [a-z]+| \([a-z]+(?: [a-z]+)+\))\Z", re.ASCII)
"""What says which part of a paragraph a duty is from: ``art. 3(a), the act``, ``art. 5 (legal persons)``."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(maxsize=4096)
def article_places(text: str) -> tuple[ArticlePlace, ...] | None:
    """The places that a text names; None where it is not in the form, or a range has no order."""
    found: list[ArticlePlace] = []
    for group in text.split("; "):
        matched = _GROUP.fullmatch(_WORDS.sub("", group))
        if matched is None:
            return None
        part = (matched["part"].lower().replace(".", ""),) if matched["part"] else ()
        own: list[ArticlePlace] = []
        for item in re.split(r", and |, | and ", matched["items"]):
            places = _item(item, own[-1] if own else None)
            if places is None:
                return None
            own += places
        found += [(*part, _LABELS[matched["label"]], *place) for place in own]
    return tuple(found)


def meet(one: tuple[ArticlePlace, ...], other: tuple[ArticlePlace, ...]) -> bool:
    """Whether any two places are the same, or one stands in the other."""
    return any(a[: len(b)] == b[: len(a)] for a in one for b in other)


def _item(text: str, before: ArticlePlace | None) -> list[ArticlePlace] | None:
    """The places of one item of a list; without a number of its own it is a sibling of the place before it."""
    matched = _ITEM.fullmatch(text)
    if matched is None or not (matched["number"] or matched["signs"]):
        return None
    signs = tuple(re.findall(r"\(([^()]+)\)", matched["signs"]))
    if matched["number"]:
        first = (_arabic(matched["number"]), *signs)
    elif before is None or len(before) <= len(signs):
        return None
    else:
        first = (*before[: -len(signs)], *signs)
    if not matched["last"]:
        return [first]
    last = matched["last"]
    if last.startswith("("):
        return _span(first, last.strip("()")) if len(first) > 1 else None
    return _span(first, _arabic(last)) if len(first) == 1 else None


def _span(first: ArticlePlace, last: str) -> list[ArticlePlace] | None:
    """Each place from one to another of the same level."""
    *above, begin = first
    if begin.isdigit() and last.isdigit():
        numbers = range(int(begin), int(last) + 1)
        return [(*above, str(n)) for n in numbers] if 1 < len(numbers) <= _MOST else None
    if len(begin) == len(last) == 1 and begin.isalpha() and last.isalpha():
        letters = range(ord(begin), ord(last) + 1)
        return [(*above, chr(n)) for n in letters] if len(letters) > 1 else None
    roman = (_roman_value(begin), _roman_value(last)) if begin.isalpha() and last.isalpha() else (None, None)
    if roman[0] and roman[1] and roman[0] < roman[1] <= _MOST:
        return [(*above, _roman(n)) for n in range(roman[0], roman[1] + 1)]
    return None


def _arabic(number: str) -> str:
    """The number of an article as a figure, where it is a roman one."""
    value = _roman_value(number.lower()) if number.isalpha() else None
    return number if value is None else str(value)


def _roman_value(number: str) -> int | None:
    """What a roman number in small letters stands for; None where it is none."""
    if not number or any(sign not in _ROMAN for sign in number):
        return None
    values = [_ROMAN[sign] for sign in number]
    total = sum(-v if any(v < later for later in values[n + 1 : n + 2]) else v for n, v in enumerate(values))
    return total if _roman(total) == number else None


def _roman(count: int) -> str:
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    result = ""
    for value, sign in signs:
        times, count = divmod(count, value)
        result += sign * times
    return result
