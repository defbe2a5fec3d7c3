import pytest
from django.urls import reverse

from articles.models import Magazine
from tests.house.conftest import errors

pytestmark = pytest.mark.django_db
CHANGE = reverse("admin:articles_magazine_change", args=[1])


def form(zone: str) -> dict[str, object]:
    typed = {field.name: getattr(Magazine(), field.name) for field in Magazine._meta.fields if field.name != "id"}
    return typed | {"zone_name": zone}


@pytest.mark.parametrize("zone", ["Etc/GMT+12", "Etc/GMT-14", "UTC", "EST", "Asia/Kathmandu", "Australia/Lord_Howe"])
def test_the_house_may_have_any_zone(desk, magazine, approved, scheduled, zone):
    scheduled()
    assert desk.post(CHANGE, form(zone)).status_code == 302
    for screen in ("articles_article", "newsroom_release", "subscribers_entitlement"):
        assert desk.get(reverse(f"admin:{screen}_changelist")).status_code == 200


@pytest.mark.parametrize("zone", ["Factory", "localtime", "GMT+12", "../../etc/passwd", "America/New York"])
def test_what_is_no_place_is_refused(desk, magazine, zone):
    assert "is no time zone" in errors(desk.post(CHANGE, form(zone)))["zone_name"][0]
