"""Plain text as it is kept: one form for what looks the same, and nothing that deceives the eye."""

import re
import unicodedata

# Bidirectional overrides and isolates, zero-width and other invisible marks (Unicode TR36), save the
# joiners, which Indic scripts and emoji need, and the tags that tell one flag from another.
INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u00ad]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
)
# A run in which marks may be piled up: combining marks begin here.
STACK = re.compile("[\u0300-\U0010ffff]{11,}")
# With the two that are no characters at all: no feed that has one can be read.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# What stands on the letter before it: some of them, which enclose it, are in no order that Unicode knows.
MARKS = {"Mn", "Me"}
# Letters to Unicode, blank to the eye: the fillers of Hangul, and the empty pattern of Braille.
BLANK = set("\u115f\u1160\u3164\uffa0\u2800")


def clean_line(text: str) -> str:
    """One line: trimmed, runs of white space made one space."""
    return " ".join(_shown(text).split())


def clean_lines(text: str) -> str:
    """Several lines: each trimmed at its end, no more than one empty line between two."""
    lines = (line.rstrip() for line in _shown(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def visible(text: str) -> int:
    """How many characters of plain text put something on the page."""
    return sum(unicodedata.category(sign)[0] in "LNPS" and sign not in BLANK for sign in text)


def _shown(text: str) -> str:
    kept = CONTROL.sub("", INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", STACK.sub(_cropped, kept))


def _cropped(run: re.Match[str]) -> str:
    """Without the marks above the tenth on one letter: no script needs them, and ordering n of them takes n² steps."""
    kept, marks = [], 0
    for letter in run[0]:
        is_mark = unicodedata.combining(letter) or unicodedata.category(letter) in MARKS
        marks = marks + 1 if is_mark else 0
        if marks <= 10:
            kept.append(letter)
    return "".join(kept)
