"""What the magazine says of itself: about, contact, guidelines, privacy, terms, corrections; and what is not here."""

import pytest

from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db
FIELDS = {
    "about": "about",
    "contact": "contact_page",
    "guidelines": "guidelines",
    "privacy": "privacy",
    "terms": "terms",
}


@pytest.mark.parametrize(("name", "field"), FIELDS.items(), ids=FIELDS)
def test_a_page_that_editors_wrote_is_there_and_linked_from_every_page(client, magazine, name, field):
    setattr(magazine, field, "<p>Our <strong>own</strong> words.</p>")
    magazine.save()
    assert "<p>Our <strong>own</strong> words.</p>" in main_of(client.get(f"/{name}/"))
    assert f'<a href="/{name}/">' in client.get("/").content.decode()


@pytest.mark.parametrize("name", ["about", "guidelines", "privacy", "terms"])
def test_a_page_that_nobody_wrote_is_not_found_and_not_linked(client, magazine, name):
    assert client.get(f"/{name}/").status_code == 404
    assert f'href="/{name}/"' not in client.get("/").content.decode()


def test_the_contact_page_has_the_address_even_if_nobody_wrote_more(client, magazine):
    assert '<a href="mailto:desk@example.com">desk@example.com</a>' in main_of(client.get("/contact/"))


def test_corrections_are_listed_with_the_piece_the_newest_first(client, live, revise):
    edition = live()
    revise(edition, "correction", "It was Tuesday.", dek="On Tuesday.")
    revise(edition, "correction", "It was Wednesday.", dek="On Wednesday.")
    page = main_of(client.get("/corrections/"))
    assert page.index("It was Wednesday.") < page.index("It was Tuesday.")
    assert f'<a href="{edition.get_absolute_url()}">The tide at Marrow Point</a>' in page


def test_the_correction_of_a_withdrawn_piece_is_gone_with_it(client, live, revise, withdrawn):
    withdrawn(revise(live(), "correction", "It was Tuesday.", dek="On Tuesday."))
    assert "It was Tuesday." not in client.get("/corrections/").content.decode()


def test_minor_changes_and_updates_are_no_corrections(client, live, revise):
    revise(live(), "update", dek="More.")
    assert "There is nothing to correct in what we have published." in main_of(client.get("/corrections/"))


def test_corrections_go_on_with_real_addresses(client, live, revise, monkeypatch):
    monkeypatch.setattr("articles.pages.corrections.SIZE", 1)
    edition = live()
    for day in ("Tuesday", "Wednesday"):
        edition = revise(edition, "correction", f"It was {day}.", dek=f"On {day}.")
    older = client.get("/corrections/").context["older"]
    assert "It was Tuesday." in main_of(client.get(older))


def test_what_was_withdrawn_says_so_in_the_magazines_own_sentence(client, magazine, live, withdrawn):
    magazine.withdrawn_sentence = "We should not have printed it."
    magazine.save()
    page = client.get(withdrawn(live()).get_absolute_url())
    assert (page.status_code, "We should not have printed it." in main_of(page)) == (410, True)


@pytest.mark.parametrize("path", ["/nowhere/", "/section/nowhere/", "/2026/13/45/nothing/", "/by/nobody/"])
def test_what_is_not_here_says_so_in_the_magazines_look(client, magazine, path):
    page = client.get(path)
    assert page.status_code == 404
    assert "There is nothing at this address" in main_of(page)
    assert 'class="masthead"' in page.content.decode()


@pytest.mark.parametrize("path", ["/about/", "/corrections/", "/latest/", "/search/", "/section/coast/"])
def test_only_reading_is_possible(client, section, magazine, path):
    magazine.about = "<p>Words.</p>"
    magazine.save()
    assert client.post(path).status_code == 405


@pytest.mark.parametrize("path", ["/", "/latest/", "/section/coast/", "/corrections/", "/contact/"])
def test_each_page_has_one_address_of_its_own_and_one_heading(client, section, live, path):
    live()
    page = client.get(f"{path}?utm_source=x").content.decode()
    assert (
        f'<link rel="canonical" href="http://testserver{path}">' in page
        or f'href="http://localhost:8000{path}">' in page
    )
    assert page.count("<h1") == 1
