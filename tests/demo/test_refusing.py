from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from newsroom.demo import conversation, library
from newsroom.demo.pictures import PICTURES
from subscribers.models import User
from tests.pictures import png


@pytest.fixture
def _development(settings: Any) -> None:
    settings.DEBUG = True


def rows() -> dict[str, int]:
    """How many there are of everything."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models(include_auto_created=True)}


@pytest.mark.django_db
def test_production_gets_no_accounts_with_a_public_password() -> None:
    with pytest.raises(CommandError) as refused:
        call_command("demo")
    assert str(refused.value) == "The demo is for development: its passwords are public. Set DEBUG=1 to make it."
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("_development")
def test_a_database_with_accounts_is_left_as_it_is(reader: User) -> None:
    before = rows()
    with pytest.raises(CommandError) as refused:
        call_command("demo")
    assert str(refused.value) == "The demo is for an empty database; this one has accounts."
    assert rows() == before


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_development")
def test_a_seeding_that_breaks_off_in_the_middle_leaves_nothing_and_can_be_done_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = rows()
    monkeypatch.setattr(library, "drawn", lambda: dict.fromkeys(PICTURES, png(60, 40)))
    monkeypatch.setattr(conversation, "write", broken_off)
    with pytest.raises(KeyboardInterrupt):
        call_command("demo")
    assert rows() == before
    monkeypatch.undo()
    monkeypatch.setattr(library, "drawn", lambda: dict.fromkeys(PICTURES, png(60, 40)))
    call_command("demo", verbosity=0)
    assert rows()["articles.Article"] == 36


def broken_off(*args: object) -> None:
    raise KeyboardInterrupt
