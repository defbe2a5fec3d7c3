"""Every page of one comment, for every member of the cast."""

import pytest

from comments.models import Comment

pytestmark = pytest.mark.django_db
LOG_IN, NO, HERE, SENT = "log in", 403, 200, 303
STAFF = ("writer", "moderator", "subscriptions_manager")
MEMBERS = ("visitor", "reader", "lapsed", *STAFF, "subscriber")
# Address and method: visitor, reader, lapsed, who works here, and the author of the comment, who is the subscriber.
TABLE = {
    ("edit", "get"): (LOG_IN, NO, NO, NO, HERE),
    ("edit", "post"): (LOG_IN, NO, NO, NO, SENT),
    ("report", "get"): (LOG_IN, NO, NO, HERE, NO),
    ("report", "post"): (LOG_IN, NO, NO, SENT, NO),
    ("like", "get"): (405, 405, 405, 405, 405),
    ("like", "post"): (LOG_IN, NO, NO, SENT, NO),
    ("delete", "get"): (LOG_IN, NO, NO, NO, HERE),
    ("delete", "post"): (LOG_IN, NO, NO, NO, SENT),
}
FORM = {"text": "The pier went in 1955.", "seen": "1", "why": "spam", "words": "", "do": "like"}


@pytest.fixture
def ask(request, client, as_, say):
    """What is answered to a member of the cast who does this with the subscriber's comment."""
    comment = say("The road went in 1953.")
    browsers = {name: as_(request.getfixturevalue(name)) for name in MEMBERS[1:]} | {"visitor": client}

    def do(member: str, act: str, method: str) -> int | str:
        response = getattr(browsers[member], method)(f"/comments/{comment.key}/{act}/", FORM)
        assert response.status_code == 405 or "private" in response["Cache-Control"], response
        to_log_in = response.status_code == 302 and response["Location"].startswith("/accounts/login/")
        return LOG_IN if to_log_in else response.status_code

    return do


def test_each_gets_what_the_table_says(ask):
    wrong = []
    for (act, method), answers in TABLE.items():
        visitor, reader, lapsed, staff, author = answers
        for member, expected in zip(MEMBERS, (visitor, reader, lapsed, staff, staff, staff, author), strict=True):
            if (found := ask(member, act, method)) != expected:
                wrong.append((act, method, member, found, expected))
    assert not wrong


def test_only_its_author_finds_one_that_is_held(ask):
    Comment.objects.update(state="held")
    found = {(member, act): ask(member, act, "get") for member in MEMBERS for act in ("edit", "report", "delete")}
    theirs = {act: found.pop(("subscriber", act)) for act in ("edit", "report", "delete")}
    assert theirs == {"edit": HERE, "report": 409, "delete": HERE}
    assert set(found.values()) == {404}


@pytest.mark.parametrize("act", ["edit", "report", "delete", "like"])
def test_other_methods_and_unknown_comments_are_refused(as_, subscriber, say, act):
    browser = as_(subscriber)
    for method in ("put", "patch", "delete"):
        assert getattr(browser, method)(f"/comments/{say().key}/{act}/").status_code == 405
    assert browser.post("/comments/00000000-0000-4000-8000-000000000000/" + f"{act}/").status_code == 404
