"""The pages of one comment. Who may what there, tests/doors/test_who_may.py says."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("act", ["edit", "report", "delete"])
def test_no_cache_keeps_them(client, as_, subscriber, writer, say, act):
    address = f"/comments/{say().key}/{act}/"
    for browser in (client, as_(subscriber), as_(writer)):
        assert "private" in browser.get(address)["Cache-Control"]


@pytest.mark.parametrize("act", ["edit", "report", "delete", "like"])
def test_other_methods_and_unknown_comments_are_refused(as_, subscriber, say, act):
    browser = as_(subscriber)
    for method in ("put", "patch", "delete"):
        assert getattr(browser, method)(f"/comments/{say().key}/{act}/").status_code == 405
    assert browser.post("/comments/00000000-0000-4000-8000-000000000000/" + f"{act}/").status_code == 404
