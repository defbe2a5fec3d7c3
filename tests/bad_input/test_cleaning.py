"""What makes text and HTML clean, on each trick alone, and in each place in which HTML has words."""

from __future__ import annotations

import pytest

from articles.intake import title_of
from comments.words import to_html
from common import html
from common.text import clean_line, clean_lines
from newsroom.admin.unsaved import _body as shown_again
from tests.bad_input.corpus import CORPUS, NULLS
from tests.bad_input.looking import ATTRIBUTES, OUR_ATTRIBUTES, OURS, TAGS, deceives, harm, harm_of_page

pytestmark = pytest.mark.one_database
TRICKS = [*CORPUS.values(), *NULLS]
PLACES = (
    "{}",
    "<p>{}</p>",
    '<p title="{}">x</p>',
    "<p><a href='{}'>x</a></p>",
    '<table data-caption="{}"><tr><td colspan="{}">{}</td></tr></table>',
    '<figure data-picture="{}" data-alt="{}" data-caption="{}"></figure>',
    '<p>x<sup data-note="{}"></sup></p>',
    "<pre><code>{}</code></pre>",
    "<ul><li><p>{}</p><ul><li>{}</li></ul></li></ul>",
)


def everywhere() -> list[str]:
    return [place.replace("{}", trick) for trick in TRICKS for place in PLACES]


def test_html_is_of_the_short_list_and_cleaning_it_again_changes_nothing():
    for typed in everywhere():
        kept = html.clean(typed)
        assert list(harm(kept, TAGS, ATTRIBUTES)) == [], typed
        assert not any(map(deceives, kept)), typed
        assert html.clean(kept) == kept, typed


def test_words_that_came_too_late_are_shown_without_harm():
    for typed in everywhere():
        assert list(harm(shown_again(typed), TAGS | OURS, ATTRIBUTES | OUR_ATTRIBUTES)) == [], typed


def test_a_comment_is_of_a_shorter_list():
    for trick in TRICKS:
        for typed in (trick, f"> {trick}", f"* {trick}", f"`{trick}`", f"[x]({trick})", f"**{trick}**", f"<{trick}>"):
            shown = to_html(clean_lines(typed))
            assert list(harm(shown, TAGS - {"figure", "table", "sup", "aside"}, {"href", "rel", "start"})) == [], typed
            assert not any(map(deceives, shown)), typed


def test_plain_words_deceive_nobody():
    for trick in TRICKS:
        for made in (clean_line(trick), clean_lines(trick), title_of(trick)):
            assert not any(map(deceives, made)), trick
        assert "\n" not in clean_line(trick)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\u061ctwo\u206athree", "onetwothree"),
        ("a\ufffab\ufffe\uffff", "ab"),
        ("a" + "\u0489" * 40, "a" + "\u0489" * 10),
        ("a\U000e0041\U000e0042", "a"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", None),
        ("\U0001f469\u200d\U0001f4bb", None),
        ("\u0928\u093f\u200d\u0915\u094d\u200c\u0937 \u0c15\u0c4d\u0c37", None),
    ],
)
def test_what_is_invisible_goes_and_what_a_script_or_a_flag_needs_stays(typed, kept):
    assert clean_line(typed) == (typed if kept is None else kept)


def test_these_rules_find_the_corpus_itself():
    """Else they would find nothing anywhere."""
    found = {name for name, trick in CORPUS.items() if list(harm(trick, TAGS, ATTRIBUTES)) or any(map(deceives, trick))}
    assert len(found) > 0.6 * len(CORPUS)
    assert len([name for name, trick in CORPUS.items() if harm_of_page(f"<p>{trick}</p>")]) > 0.4 * len(CORPUS)
