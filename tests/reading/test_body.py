"""What stands in a body besides words: pictures, pull quotes, quotes, notes, tables, code and embeds."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles import body, intake
from articles.content import Content
from articles.models import Image
from common import html
from common.refusal import Refusal
from tests.pictures import png
from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db
PLENTY = "The tide came in. " * 13
MAP = "https://www.openstreetmap.org/#map=14/-33.0400/-71.6200"


def page_with(client, live, text, **changes):
    edition = live(body=f"<p>First. {PLENTY}</p><p>Second.</p>{text}<p>Last.</p>", **changes)
    return main_of(client.get(edition.get_absolute_url()))


def figure(image, **words):
    attributes = " ".join(f'data-{name}="{value}"' for name, value in words.items())
    return f'<figure data-picture="{image.key}" {attributes}></figure>'


def test_a_picture_in_the_body_has_the_words_it_was_given_there(client, live, image):
    page = page_with(client, live, figure(image, alt="Nets drying", caption="At noon.", credit="Bo Tran"))
    assert 'alt="Nets drying"' in page
    assert '<figcaption>At noon. <span class="figure__credit">Bo Tran</span></figcaption>' in page


def test_a_picture_in_the_body_is_public_with_the_piece_and_not_before(client, draft, live, image):
    other = intake.add(Image(title="Nets", alt="Nets"), SimpleUploadedFile("nets.png", png(60, 40)), by=None)
    text = f"<p>First. {PLENTY}</p><p>Second.</p>{figure(other, alt='Nets')}"
    draft(body=text, slug="draft")
    assert client.get(other.url).status_code == 404
    live(body=text)
    assert client.get(other.url).status_code == 200


def test_words_in_attributes_cannot_end_them(client, live, image):
    page = page_with(client, live, figure(image, alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    assert "<script>alert" not in page


def test_notes_are_numbered_and_stand_at_the_end_with_a_way_back(client, live):
    page = page_with(
        client, live, '<p>One<sup data-note="See https://a.example/"></sup>, two<sup data-note="B"></sup>.</p>'
    )
    assert 'href="#note-2" aria-label="Note 2">2</a>' in page
    assert '<li id="note-1">See <a href="https://a.example/" rel="nofollow">https://a.example/</a>' in page
    assert page.index("Last.") < page.index('<section class="notes"')


def test_a_teaser_has_only_the_notes_that_are_in_it(client, live):
    text = '<p>Third<sup data-note="Behind the gate"></sup>.</p>'
    page = page_with(client, live, text, access="subscribers", teaser_cut=2)
    assert "Behind the gate" not in page


def test_a_table_scrolls_in_a_frame_that_keys_can_reach(client, live):
    page = page_with(
        client, live, '<table data-caption="Wages"><tr><th scope="row">A</th><td colspan="2">1</td></tr></table>'
    )
    assert '<div class="table" role="region" tabindex="0" aria-label="Wages">' in page
    assert "<caption>Wages</caption>" in page
    assert '<td colspan="2">1</td>' in page


@pytest.mark.parametrize(
    ("cells", "of_figures"),
    [
        ("<td>9.5</td><td>1,100,000</td>", True),
        ("<td>$4.20</td><td>-12 %</td><td></td>", True),
        ("<td>9.5</td><td>north</td>", False),
        ("<td>1998 to 2001</td>", False),
    ],
    ids=["figures", "money and shares", "a word", "a span"],
)
def test_figures_end_beneath_each_other_where_a_table_has_no_words(client, live, cells, of_figures):
    page = page_with(client, live, f'<table><tr><th scope="row">A</th>{cells}</tr></table>')
    assert ('<table class="figures">' in page) is of_figures


def test_a_heading_of_a_table_without_words_is_a_cell_since_nobody_can_read_it_out(client, live):
    rows = '<tr><th scope="col" rowspan="2"></th><th scope="col">1925</th></tr><tr><td>1</td></tr>'
    page = page_with(client, live, f"<table>{rows}</table>")
    assert '<td rowspan="2"></td><th scope="col">1925</th>' in page


@pytest.mark.parametrize(
    "text",
    [
        "<aside><p>Said so.</p></aside>",
        "<blockquote><p>So.</p><p><cite>Ada</cite></p></blockquote>",
        "<pre><code>a = 1\n  b</code></pre>",
        "<ol><li>One</li></ol>",
        "<h2>Part</h2>",
        "<h3>Smaller</h3>",
    ],
    ids=["pull-quote", "quote", "code", "list", "heading", "small-heading"],
)
def test_what_editors_write_is_kept_as_they_wrote_it(client, live, text):
    assert " ".join(text.split()) in page_with(client, live, text)


def test_an_embed_is_a_still_link_and_nothing_of_the_provider_is_on_the_page(client, live):
    page = page_with(client, live, f'<figure data-embed="{MAP}" data-title="The harbor"></figure>')
    assert f'<a class="embed__still" href="{MAP}"' in page
    assert "<iframe" not in page
    assert "<script" not in page


def test_only_known_providers_may_be_framed_and_only_on_article_pages(client, live):
    policy = client.get(live().get_absolute_url())["Content-Security-Policy"]
    assert "frame-src https://www.youtube-nocookie.com https://player.vimeo.com" in policy
    assert "frame-src" not in client.get("/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('<figure data-embed="https://evil.example/"></figure>', "We cannot show what is at this address"),
        ('<figure data-embed="javascript:alert(1)"></figure>', "We cannot show what is at this address"),
        ('<figure data-picture="nonsense"></figure>', "A picture in the body is not in the library"),
        (f'<figure data-picture="{"0" * 8}-0000-4000-8000-{"0" * 12}"></figure>', "A picture in the body is not"),
        (f'<p>A<sup data-note="{"a" * 1001}"></sup></p>', "Shorten the note in the body to 1,000 characters."),
        ("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>", "A table stands in a table"),
    ],
    ids=["unknown-provider", "script-address", "no-key", "unknown-picture", "long-note", "table-in-table"],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(draft, text, sentence):
    with pytest.raises(Refusal, match=sentence):
        draft(body=text)


@pytest.mark.parametrize(
    "text",
    [
        '<p>A<sup data-note="B &lt;b&gt;">old</sup></p>',
        '<figure data-picture="k" data-alt="  two   words "><img src="x"></figure>',
        "<figure><img src='x'><figcaption>Words</figcaption></figure>",
        '<table data-caption=" T "><tr><td colspan="1" rowspan="9999"><p>A</p></td></tr></table>',
        '<figure data-embed="https://vimeo.com/1"></figure><p>B</p>',
    ],
    ids=["note", "picture", "pasted-figure", "table", "embed"],
)
def test_cleaning_what_is_clean_changes_nothing(text):
    once = html.clean(text)
    assert html.clean(once) == once


def test_the_words_of_a_pasted_figure_are_kept(draft):
    content = Content.of(draft(body="<figure><img src='x'><figcaption>Words</figcaption></figure>").head.content)
    assert content.body == "<p>Words</p>"


def test_a_picture_placed_in_the_body_calls_the_picture_desk_back(content, image):
    before, after = content(), content(body=content().body + figure(image, alt="A"))
    assert before.cleaned().hash_of("pictures") != after.cleaned().hash_of("pictures")


def test_the_pictures_of_a_body_are_found_in_order(image):
    assert body.keys(html.clean(figure(image) + "<p>A</p>" + figure(image))) == [image.key, image.key]


def test_the_page_says_how_long_it_takes_to_read(client, live):
    assert "<span>3 minutes</span>" in page_with(client, live, f"<p>{'word ' * 690}</p>")


def test_a_cell_of_a_hundred_thousand_spaces_that_no_page_folds_is_drawn_at_once():
    table = html.clean(f"<table><tr><td>{chr(0x2003) * 100_000}x</td></tr></table>")
    assert 'class="figures"' not in body.expanded([table])


@pytest.mark.parametrize("figure", ["1", "−1,200.5 %", "$ 1", "–", "", " 12% "])
def test_a_table_of_figures_is_one_however_they_are_written(figure):
    is_figure = figure != "$ 1"
    assert ('class="figures"' in body.expanded([f"<table><tr><td>{figure}</td></tr></table>"])) == is_figure
