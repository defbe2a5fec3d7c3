"""Words as the screen compares them: what looks the same to a reader is the same, and each knows where it stood.

One pass over the text, sign by sign and without a regular expression, so that nothing can be bait.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from common.text import BLANK

# Signs that stand for a letter; a one is an i or an l.
SIGNS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "€": "e", "!": "i", "|": "i"}
OR_ELSE = SIGNS | {"1": "l", "!": "l", "|": "l"}
# Letters that look like a plain Latin one and do not come apart: of Cyrillic and Greek, with a stroke, small capitals.
LOOK_ALIKES = dict(
    zip(
        "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u0501"
        "\u03b1\u03b2\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7"
        "\u0131\u0142\u00f8\u0111\u0127\u0167\u0180\u0251\u0261"
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20"
        "\u1d21\u028f\u1d22",
        "abekmhopctyxijsdabeiknoptuxilodhtbagabcdefghijklmnoprstuvwyz",
        strict=True,
    )
)
READINGS = [str.maketrans(signs | LOOK_ALIKES) for signs in (SIGNS, OR_ELSE)]
# Marks that change how a sign is drawn, and not which it is.
VARIANTS = {"\u034f", *map(chr, range(0xFE00, 0xFE10))}
FEWEST_SPELT_OUT = 3


@dataclass(frozen=True)
class Token:
    form: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Its words, without case, accents, width and what is invisible. Whatever is no letter or digit parts two."""
    return list(_runs(text, _is_of_a_word))


def disguised(text: str) -> list[list[Token]]:
    """The same text as somebody reads it who looks through tricks, in each way in which that can be done."""
    chunks = list(_runs(text, lambda folded: not folded.isspace()))
    unmasked = [
        [Token(_unmasked(chunk.form, signs, trim), chunk.start, chunk.end) for chunk in chunks]
        for signs in READINGS
        for trim in (True, False)
    ]
    return [*unmasked, list(_spelt_out(tokens(text)))]


def _runs(text: str, belongs: Callable[[str], bool]) -> Iterator[Token]:
    """Whatever stands side by side and belongs to a word, folded; what is invisible parts nothing."""
    run: list[str] = []
    start = end = 0
    for place, sign in enumerate(text):
        folded = _fold(sign)
        if folded and belongs(folded):
            start = start if run else place
            run.append(folded)
            end = place + 1
        elif folded and run:
            yield Token("".join(run), start, end)
            run = []
    if run:
        yield Token("".join(run), start, end)


@lru_cache(maxsize=10_000)
def _fold(sign: str) -> str:
    apart = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(part for part in apart if not _is_invisible(part)).casefold()


def _is_invisible(sign: str) -> bool:
    is_mark = unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Me"}
    return bool(is_mark) or sign in BLANK or sign in VARIANTS


def _is_of_a_word(folded: str) -> bool:
    return folded.isalnum() or unicodedata.category(folded[0]).startswith("M")


def _unmasked(chunk: str, signs: dict[int, str], trim: bool) -> str:
    """ "b@d." and "b.a.d" are "bad", "1953" and "5s" are what they are."""
    if trim:
        chunk = chunk.strip("!|.,;:?'\"()[]“”‘’…-")
    letters, digits = sum(map(str.isalpha, chunk)), sum(map(str.isdigit, chunk))
    if len(chunk) > 2 and letters and letters >= digits:
        chunk = chunk.translate(signs)
    return "".join(sign for sign in chunk if _is_of_a_word(sign))


def _spelt_out(words: Iterable[Token]) -> Iterator[Token]:
    """What "b a d" says: letters one by one."""
    for is_letter, run in groupby(words, lambda token: len(token.form) == 1):
        letters = list(run)
        if is_letter and len(letters) >= FEWEST_SPELT_OUT:
            yield Token("".join(letter.form for letter in letters), letters[0].start, letters[-1].end)
