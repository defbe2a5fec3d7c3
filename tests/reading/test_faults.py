"""What a reader sees where there is no page."""

import pytest


@pytest.mark.django_db
def test_an_unknown_address_is_answered_by_the_house(client):
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_a_fault_of_ours_is_told_even_when_the_database_is_away(client):
    """No `db` here: any query, of the view or of the page that tells of it, is an error."""
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()
