"""A body in which everything stands that a body can hold, between as many words as a long piece has."""

from __future__ import annotations

from itertools import zip_longest

from articles.models import Image
from common import html
from newsroom.demo import contents

MAP = "https://www.openstreetmap.org/#map=14/-33.0400/-71.6200"
FILM = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
LONG_ADDRESS = f"https://archive.example/{'ledger' * 20}/page.html"
WIDE_ROWS = "".join(f'<tr><th scope="row">{year}</th>{f"<td>{year * 7:,}</td>" * 6}</tr>' for year in range(2019, 2024))
TABLE = (
    '<table data-caption="Fares of each ferry"><thead><tr><th scope="col">Year</th>'
    + "".join(f'<th scope="col">Landing stage {number}</th>' for number in range(1, 7))
    + f"</tr></thead><tbody>{WIDE_ROWS}<tr><td>All</td><td colspan='6'>Many</td></tr></tbody></table>"
)
CODE = "<pre><code>" + "ferries = [boat for boat in fleet if boat.is_afloat and boat.master] # " * 3 + "\n</code></pre>"


def everything(image: Image) -> str:
    parts = [
        '<p>It began with a fence.<sup data-note="The parish ledger, https://ledger.example/, page 9."></sup></p>',
        figure(image, alt="Boats at low water", caption="The pier before it moved.", credit="Ines Roy"),
        "<h2>What stood there</h2>",
        "<p><em>Slowly</em>, <strong>plainly</strong>, <s>quickly</s>, H<sub>2</sub>O, 2<sup>nd</sup>, "
        '<code>a = 1</code>, <a href="https://elsewhere.example/">a link</a>.</p>',
        "<aside><p>The sea was never asked.</p></aside>",
        "<h3>And who owned it</h3>",
        "<blockquote><p>Nobody did.</p><p><cite>Ada Long</cite></p></blockquote>",
        "<ul><li>Posts<ul><li>of oak</li></ul></li><li>Rails</li></ul><ol><li>First</li><li>Then</li></ol>",
        CODE,
        TABLE,
        '<table><tr><th scope="col"></th><th scope="col">How many</th></tr>'
        '<tr><th scope="row">Posts</th><td>9</td></tr></table>',
        figure(image, alt="Nets drying"),
        "<hr>",
        f'<figure data-embed="{FILM}" data-title="The pier, filmed from the water"></figure>',
        f'<figure data-embed="{MAP}"></figure>',
        f'<p><a href="{LONG_ADDRESS}">{LONG_ADDRESS}</a></p>',
        '<p>It ended with one.<sup data-note="So the harbour master says."></sup></p>',
    ]
    return "".join(words + part for words, part in zip_longest(prose(), parts, fillvalue="")) + "<p>The end.</p>"


def prose() -> list[str]:
    """The paragraphs of the two longest pieces of the demo: invented words are compressed as no article is."""
    longest = sorted(contents.articles(), key=lambda article: len(article.body))[-2:]
    whole = html.clean("".join(article.body for article in longest))
    return [block for block in html.blocks(whole) if block.startswith("<p>")]


def figure(image: Image, **words: str) -> str:
    attributes = " ".join(f'data-{name}="{value}"' for name, value in words.items())
    return f'<figure data-picture="{image.key}" {attributes}></figure>'


def opening() -> str:
    return "".join(prose()[:4])
