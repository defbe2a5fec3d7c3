"""ETag and 304: who has the answer is told so, and nobody learns of words that are closed to them."""

import pytest

from articles.models import Edition
from tests.api.conftest import FILL

pytestmark = pytest.mark.django_db

LIST = "/api/v1/articles/"


@pytest.fixture
def closed(live):
    return live(access="subscribers", body=f"<p>The opening.</p><p>Guarded words.</p>{FILL}", teaser_cut=1)


def one(edition):
    return f"{LIST}{edition.key}/"


def paths(edition, contributor, image):
    records = [f"sections/{edition.section.slug}", f"contributors/{contributor.key}", f"pictures/{image.key}"]
    return [LIST, one(edition), *(f"/api/v1/{path}/" for path in (*records, "sections", "topics", "contributors"))]


def test_who_has_the_answer_is_told_so(client, live, contributor, image):
    for path in paths(live(), contributor, image):
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": f'"other", {first["ETag"]}'})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"]), path
        assert again["Cache-Control"] == first["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_what_changed_is_told_again(client, live, revise):
    edition = live()
    tags = {path: client.get(path)["ETag"] for path in (LIST, one(edition))}
    revise(edition, dek="What happened since.")
    for path, tag in tags.items():
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_a_minor_change_of_closed_words_is_no_news_to_who_may_not_have_them(client, closed, revise, bearer, subscriber):
    headers = bearer(subscriber)
    open_tag, whole_tag = client.get(one(closed))["ETag"], client.get(one(closed), headers=headers)["ETag"]
    revise(closed, change="minor", body=f"<p>The opening.</p><p>Other words.</p>{FILL}")
    assert client.get(one(closed), headers={"If-None-Match": open_tag}).status_code == 304
    assert client.get(one(closed), headers=headers | {"If-None-Match": whole_tag}).status_code == 200


def test_the_tag_of_the_whole_text_opens_nothing(client, closed, bearer, subscriber):
    tag = client.get(one(closed), headers=bearer(subscriber))["ETag"]
    response = client.get(one(closed), headers={"If-None-Match": tag})
    assert response.status_code == 200
    assert "Guarded" not in response.content.decode()


def test_who_may_read_no_longer_is_not_told_that_nothing_changed(client, closed, bearer, subscriber):
    headers = bearer(subscriber)
    tag = client.get(one(closed), headers=headers)["ETag"]
    subscriber.entitlements.all().delete()
    assert client.get(one(closed), headers=headers | {"If-None-Match": tag}).status_code == 200


def test_no_shared_cache_keeps_closed_text_or_what_somebody_asked_by_name(client, closed, live, bearer, partner):
    piece = live(slug="open")
    named = bearer(partner())
    for path, headers in ((one(closed), {}), (one(closed), named), (one(piece), named), (LIST, named)):
        response = client.get(path, headers=headers)
        assert response["Cache-Control"] == "private, no-store"
        assert {"Authorization", "Cookie"} <= set(response["Vary"].split(", "))


def test_head_answers_as_get_does_without_a_body(client, closed):
    for path in (LIST, one(closed), f"{LIST}?limit=0", f"{LIST}00000000-0000-4000-8000-000000000000/"):
        get, head = client.get(path), client.head(path)
        assert (head.status_code, head.content) == (get.status_code, b"")
        assert head.headers.get("ETag") == get.headers.get("ETag")


def test_options_tell_the_methods_and_nothing_of_the_article(client, draft, live):
    for article in (draft(headline="Zither", slug="one"), live(headline="Zither", slug="two").article):
        response = client.options(f"{LIST}{article.key}/")
        assert response["Allow"] == "GET, HEAD, OPTIONS"
        assert "Zither" not in response.content.decode()


def test_a_withdrawn_piece_is_gone_for_who_has_it_too(client, live, withdrawn):
    edition = live()
    tag = client.get(one(edition))["ETag"]
    withdrawn(edition)
    response = client.get(one(edition), headers={"If-None-Match": tag})
    assert (response.status_code, response["Cache-Control"]) == (410, "no-store")
    assert not Edition.objects.live().exists()
