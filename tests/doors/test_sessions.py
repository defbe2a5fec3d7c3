import pytest
from django.test import Client

from tests.conftest import Factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", ["aaaaaaaaaaaaaaaa\x00", "\x00" * 32, "é" * 32, "A" * 5000, "../../etc/passwd", ""])
@pytest.mark.parametrize("address", ["/", "/accounts/login/", "/admin/", "/api/v1/articles/"])
def test_a_session_key_that_we_never_made_is_none(magazine, key, address):
    browser = Client()
    browser.cookies["sessionid"] = key
    assert browser.get(address).status_code in {200, 302}


def test_a_session_of_ours_is_found_again(as_: Factory, reader):
    assert "Log out" in as_(reader).get("/").content.decode()
