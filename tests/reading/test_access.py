"""Who reads the whole of what, and what the others are told."""

from datetime import timedelta

import pytest

from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db

CANARY = "a heron stood on the sluice"
BODY = f"<p>The opening is for everybody.</p><p>Then {CANARY}.</p><p>{'The tide went out. ' * 60}</p>"
EVERYBODY = ("visitor", "reader", "lapsed", "subscriber", "writer")
WHOLE = {
    "open": EVERYBODY,
    "metered": EVERYBODY,
    "subscribers": ("subscriber", "writer"),
}
TOLD = {
    "visitor": "This article is for subscribers.",
    "reader": "This article is for subscribers, and this account has no subscription.",
    "lapsed": "Your subscription has ended. Renew it to read the whole of this article.",
}


@pytest.fixture
def browser(request, client, as_):
    return lambda who: client if who == "visitor" else as_(request.getfixturevalue(who))


@pytest.mark.parametrize("access", WHOLE)
@pytest.mark.parametrize("who", EVERYBODY)
def test_the_page_gives_the_body_to_whom_the_table_says(browser, live, access, who):
    edition = live(access=access, body=BODY, teaser_cut=1)
    page = browser(who).get(edition.get_absolute_url()).content.decode()
    assert "The opening is for everybody." in page
    assert (CANARY in page) == (who in WHOLE[access])


@pytest.mark.parametrize("who", TOLD)
def test_whoever_meets_the_gate_reads_why(browser, live, who):
    edition = live(access="subscribers", body=BODY, teaser_cut=1)
    page = browser(who).get(edition.get_absolute_url()).content.decode()
    assert TOLD[who] in page


def test_the_gate_leaves_corrections_and_contributors_open(client, live, revise):
    edition = revise(live(access="subscribers"), "correction", "It was a Tuesday.", dek="Tuesday.")
    main = main_of(client.get(edition.get_absolute_url()))
    assert "It was a Tuesday." in main
    assert "is a reporter at The Example." in main


@pytest.mark.parametrize("change", ["revoked_at", "ends_at"])
def test_a_right_that_ended_is_gone_at_once(as_, live, subscriber, now, change):
    edition, browser = live(access="subscribers", body=BODY, teaser_cut=1), as_(subscriber)
    subscriber.entitlements.update(**{change: now})
    assert CANARY not in browser.get(edition.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("hours", "reads"), [(1, True), (0, False)])
def test_after_a_failed_payment_reading_goes_on_until_the_grace_is_over(as_, live, lapsed, now, hours, reads):
    lapsed.entitlements.update(grace_until=now + timedelta(hours=hours))
    edition = live(access="subscribers", body=BODY, teaser_cut=1)
    assert (CANARY in as_(lapsed).get(edition.get_absolute_url()).content.decode()) == reads


@pytest.mark.parametrize("path", ["/", "/section/coast/", "/by/ada-long/", "/api/v1/articles/"])
def test_no_list_shows_a_word_from_behind_the_gate(client, live, path):
    live(access="subscribers", body=BODY, teaser_cut=1)
    page = client.get(path).content.decode()
    assert "The tide at Marrow Point" in page
    assert CANARY not in page


@pytest.mark.parametrize("method", ["head", "options", "post", "put", "delete"])
def test_no_other_method_opens_the_gate(client, live, method):
    edition = live(access="subscribers", body=BODY, teaser_cut=1)
    response = getattr(client, method)(edition.get_absolute_url())
    assert CANARY not in response.content.decode()
    assert response.status_code == (200 if method == "head" else 405)
