"""Finds names in running text that are nearly, but not quite, the name that was stated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_ALGORITHM_END = re.compile(r"算法(?:\s*[-－—–]\s*\d{1,3})?")
_NUMBERED = re.compile(r"-\d{1,3}$")
_LEGAL_FORMS = ("股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司")
_BRACKETED = re.compile(r"\([^()]*\)")
_SHARE = 0.7  # of the name that has to be there in whatever order
_SPARE = 8  # more characters looked at than the name has: spaces, and what was added


@dataclass(frozen=True, slots=True)
class NearName:
    """Where another spelling stands; ``only_typography`` where width, case or space differ."""

    start: int
    end: int
    only_typography: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A stated name, prepared for searching many texts."""

    raw: str
    folded: str
    most: int  # edits that still are the same name
    anchor: re.Pattern[str]  # what a name of its kind ends with
    letters: frozenset[str]  # of which half must be near an anchor before it is compared
    alternatives: tuple[str, ...] = ()
    is_entity: bool = False


def folded(text: str) -> str:
    """``text`` in half width and lower case, without white space."""
    return "".join(character for character, _ in _folded(text))


def algorithm_name(name: str) -> Name:
    """The name of an algorithm, whose other spellings end in 算法 or 算法-1.

    At most two characters differ (fewer in short names), and one of the name's first two
    is there: 深度生成合成算法 is not 青岚生成合成算法.
    """
    plain = folded(name)
    stem = _NUMBERED.sub("", plain).removesuffix("算法")
    ends_as_usual = _ALGORITHM_END.search(name[-8:]) is not None
    anchor = _ALGORITHM_END if ends_as_usual else re.compile(re.escape(name.strip()[-2:]))
    return Name(name.strip(), plain, min(2, len(stem) // 3), anchor, _letters(plain))


def entity_name(name: str) -> Name:
    """The name of a company or another entity.

    Besides single characters, another legal form is another spelling, and the bracketed
    place left out or moved. Two characters replaced by two others are another company.
    """
    plain = folded(name)
    form = next((form for form in _LEGAL_FORMS if plain.endswith(form)), "")
    stem = plain.removesuffix(form)
    return Name(
        name.strip(),
        plain,
        min(2, len(stem) // 3),
        re.compile(re.escape("公司" if form else name.strip()[-2:])),
        _letters(plain),
        tuple(_entity_alternatives(stem, form)),
        is_entity=True,
    )


def _letters(plain: str) -> frozenset[str]:
    return frozenset(plain) - frozenset("算法公司有限责任股份科技()")


def _entity_alternatives(stem: str, form: str) -> Iterator[str]:
    bare = _BRACKETED.sub("", stem)
    places = "".join(_BRACKETED.findall(stem)).replace("(", "").replace(")", "")
    stems = {stem, bare, places + bare}
    for each in sorted(stems, key=len, reverse=True):
        for other in (form, *_LEGAL_FORMS[:3]) if form else ("",):
            if each + other != stem + form:
                yield each + other


def near_names(text: str, name: Name) -> Iterator[NearName]:
    """Other spellings of ``name`` in ``text``; time is linear in the length of the text."""
    done = 0
    lengths: dict[str, int] = {}  # what is found at the end of a window, by the folded window
    for match in name.anchor.finditer(text) if name.raw else ():
        first = max(done, match.end() - len(name.raw) - _SPARE)
        first = max(first, text.rfind("\n", first, match.end()) + 1)
        window = text[first : match.end()]
        near = window.lower()
        if 2 * sum(letter in near for letter in name.letters) < len(name.letters):
            continue
        places = _folded(window)
        plain = "".join(character for character, _ in places)
        if plain not in lengths:
            lengths[plain] = _length_of_variant(plain, name)
        length = lengths[plain]
        if length:
            start = first + places[-length][1]
            said = text[start : match.end()]
            done = match.end()
            if said != name.raw:
                yield NearName(start, match.end(), only_typography=folded(said) == name.folded)


def reordered_names(text: str, name: Name) -> Iterator[tuple[int, int]]:
    """Where the letters of an algorithm's name stand in another order, some of them left out.

    They begin as the name does and are most of it: 青岚文图生成算法 for 青岚图文生成合成算法.
    What ``near_names`` finds is not found again.
    """
    begin = name.raw[:2]
    letters = Counter(name.folded)
    for match in name.anchor.finditer(text) if begin else ():
        start = text.rfind(begin, max(0, match.end() - len(name.raw) - _SPARE), match.end())
        said = folded(text[start : match.end()]) if start >= 0 else ""
        if _SHARE * len(name.folded) > len(said) or not Counter(said) <= letters:
            continue
        if not _length_of_variant(said, name):
            yield start, match.end()


def _length_of_variant(window: str, name: Name) -> int:
    """How many characters at the end of ``window`` are the name in some spelling; 0 for none."""
    if window.endswith(name.folded):
        return len(name.folded)
    for other in name.alternatives:
        if window.endswith(other):
            return len(other)
    number = _NUMBERED.search(window)
    if not name.is_entity and number and window[: number.start()].endswith(name.folded):
        return len(name.folded) + len(number.group())
    distance, length = _nearest_end(window, name.folded)
    if not 0 < distance <= name.most:
        return 0
    said = window[-length:]
    if name.is_entity:
        other_company = length == len(name.folded) and distance == 2
        return 0 if other_company and sorted(said) != sorted(name.folded) else length
    return length if any(letter in said[:3] for letter in name.folded[:2]) else 0


def _nearest_end(window: str, name: str) -> tuple[int, int]:
    """The least edit distance of ``name`` to an end of ``window``, and the length of that end.

    Myers' bit vectors: one step for each character of the window, whatever the name's length.
    """
    every = (1 << len(name)) - 1
    last = 1 << (len(name) - 1)
    letters: dict[str, int] = {}
    for place, letter in enumerate(reversed(name)):
        letters[letter] = letters.get(letter, 0) | 1 << place
    plus, minus, distance = every, 0, len(name)
    best = (distance + 1, 0, 0)
    for length, letter in enumerate(reversed(window), 1):
        equal = letters.get(letter, 0)
        diagonal = (((equal & plus) + plus) ^ plus) | equal
        up, down = minus | ~(diagonal | plus) & every, plus & diagonal
        distance += bool(up & last) - bool(down & last)
        up, down = (up << 1 | 1) & every, down << 1 & every
        plus, minus = down | ~(equal | minus | up) & every, up & (equal | minus)
        best = min(best, (distance, abs(length - len(name)), length))
    return best[0], best[2]


def _folded(text: str) -> list[tuple[str, int]]:
    """Each character of ``folded(text)`` with its place in ``text``."""
    found = []
    for place, character in enumerate(text):
        if character.isspace() or character in "\u200b\u200c\u200d\ufeff":
            continue
        code = ord(character)
        if 0xFF01 <= code <= 0xFF5E:
            character = chr(code - 0xFEE0)  # noqa: PLW2901  # the same character, half as wide
        found.append((character.lower()[:1], place))
    return found
