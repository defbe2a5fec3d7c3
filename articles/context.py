from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles.models import Magazine, Section


def magazine(request: HttpRequest) -> dict[str, object]:
    """For every template: the house's settings and its sections, each read when a template first asks."""
    return {
        "magazine": SimpleLazyObject(Magazine.load),
        "nav_sections": SimpleLazyObject(lambda: list(Section.objects.all())),
    }
