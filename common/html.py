"""The HTML that the house keeps: a short list of tags, cleaned in one place, cut between blocks, never inside one.

Three of its elements are references, empty and with their words in attributes, which articles.body expands for a page:
`<figure data-picture=KEY data-alt data-caption data-credit>`, `<figure data-embed=ADDRESS data-title>` and, after its
words, `<sup data-note=WORDS>`. A pull quote is an `aside`, the words above a table its `data-caption`.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

from common.text import clean_line, clean_lines

BLOCKS = {"p", "h2", "h3", "blockquote", "aside", "ul", "ol", "pre", "hr", "table", "figure"}
CELLS = {"td", "th"}
TAGS = BLOCKS | CELLS | {"li", "em", "strong", "s", "sub", "sup", "a", "br", "code", "cite", "thead", "tbody", "tr"}
ATTRIBUTES = {
    "*": set[str](),  # Else nh3 lets two through.
    "a": {"href"},
    "figure": {"data-picture", "data-alt", "data-caption", "data-credit", "data-embed", "data-title"},
    "sup": {"data-note"},
    "table": {"data-caption"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
REFERENCES = {"data-picture", "data-embed", "data-note"}
SPANS = {"colspan", "rowspan"}
VOID = {"hr", "br"}
# Most HTML is clean after one pass, a block inside an inline tag takes two; cleaning what is clean changes nothing.
MOST_PASSES = 8
MOST_TYPED = 600_000
DEEPEST = 60
# Ten times as many as the longest article has; each costs more than a hundred words.
MOST_TAGS = 40_000
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Void, or closed by the next of its kind.
DO_NOT_NEST = VOID | CELLS | {"p", "li", "img", "wbr", "input", "col", "source", "meta", "link", "tr", "option"}
# Editors wrap what stands in an item or a cell in a paragraph, writers of HTML do not: one form, so that opening a
# text changes nothing.
PARAGRAPH_IN_ITEM = re.compile(
    r"(<(?:li|t[dh]\b[^<>]*)>)\s*<p>((?:(?!</p>).)*)</p>\s*(?=</li>|</t[dh]>|<[uo]l>)", re.DOTALL
)
CODE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
SPACE = re.compile("[ \t\n]+")
NEXT_TO_BLOCK = re.compile(
    r" ?(</?(?:p|h2|h3|blockquote|aside|[uo]l|li|hr|table|thead|tbody|tr|t[dh]|figure)\b[^<>]*>) ?"
)


def obstacle(html: str) -> str:
    """Why `clean` should not even begin, as a sentence, or nothing: its time grows with the tags, and their depth."""
    if len(html) > MOST_TYPED:
        return f"Shorten this to {MOST_TYPED:,} characters of HTML; it has {len(html):,}."
    if html.count("<") + html.count(">") > 2 * MOST_TAGS:
        return f"More than {MOST_TAGS:,} tags stand here. Paste the text without its formatting."
    depth = 0
    for closing, tag in TAG.findall(html):
        depth += 0 if tag.lower() in DO_NOT_NEST else -1 if closing else 1
        if depth > DEEPEST:
            return f"Tags stand in one another more than {DEEPEST} deep here. Paste the text without its formatting."
    return ""


def clean(html: str) -> str:
    """Safe HTML of the house's tags, one block after the other; stray text becomes a paragraph, empty ones go."""
    for _ in range(MOST_PASSES):
        cleaned = "\n".join(blocks(PARAGRAPH_IN_ITEM.sub(r"\1\2", _tight(_sanitised(html)))))
        if cleaned == html:
            break
        html = cleaned
    return html


def _sanitised(html: str) -> str:
    """Tidied before and after: entities are characters only once they are read."""
    safe = nh3.clean(
        clean_lines(html),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute,
        clean_content_tags={
            "script",
            "style",
            "title",
            "textarea",
            "iframe",
            "noscript",
            "template",
            "svg",
            "math",
        },
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    return clean_lines(safe)


def _tight(html: str) -> str:
    """Without the white space that no page shows: around blocks, and all but the first of a run."""
    parts = CODE.split(html)
    parts[::2] = [NEXT_TO_BLOCK.sub(r"\1", SPACE.sub(" ", part)).strip(" ") for part in parts[::2]]
    return "".join(parts)


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Words in attributes are tidied as all others are; what is empty or goes without saying is left out."""
    if name == "href":
        return value
    if name in SPANS:
        return value if re.fullmatch("[2-9]|[1-4][0-9]", value) else None
    return clean_line(value) or None


def blocks(html: str) -> list[str]:
    """The top-level blocks of HTML that `clean` made (or that a sanitiser closed properly)."""
    splitter = _Splitter()
    splitter.feed(html)
    splitter.close()
    return splitter.blocks()


def plain(html: str) -> str:
    """The words alone, blocks parted by a space."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.parts).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in BLOCKS | CELLS | {"li", "br"}:
            self.parts.append(" ")


class _Splitter(HTMLParser):
    """Copies what it reads and notes where the nesting comes back to nothing. Keeps references empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.current: list[str] = []
        self.loose = False
        self.depth = 0
        # How many elements are open inside a reference, itself included: nothing in there is kept.
        self.within = 0

    def blocks(self) -> list[str]:
        self._end()
        return self.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.within:
            self.within += tag not in VOID
        elif REFERENCES & dict(attrs).keys():
            self._open(tag)
            self.within = 1
        # A figure that refers to nothing, pasted from elsewhere: its words are kept, as whatever they are.
        elif tag != "figure":
            self._open(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.within and tag not in VOID:
            self.within -= 1
            if self.within:
                return
        elif tag in VOID | {"figure"} or self.within:
            return
        self.current.append(f"</{tag}>")
        self.depth -= 1
        if self.depth == 0 and tag in BLOCKS:
            self._end()

    def handle_data(self, data: str) -> None:
        if self.within or (self.depth == 0 and not data.strip() and not self.loose):
            return
        self.loose = self.loose or self.depth == 0
        self.current.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _open(self, tag: str) -> None:
        if self.depth == 0 and tag in BLOCKS:
            self._end()
        elif self.depth == 0:
            self.loose = True
        self.current.append(self.get_starttag_text() or "")
        if tag not in VOID:
            self.depth += 1
        elif tag == "hr" and self.depth == 0:
            self._end()

    def _end(self) -> None:
        block = "".join(self.current).strip()
        if self.loose and block:
            block = f"<p>{block}</p>"
        self.current, self.loose = [], False
        if plain(block) or block.startswith("<hr") or any(f"{name}=" in block for name in REFERENCES):
            self.found.append(block)
