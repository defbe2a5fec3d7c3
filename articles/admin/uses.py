"""Where a picture is used: what readers see by name; of other pieces the number alone, as not everybody finds them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, Contributor, Edition, Image, Stage


def where_used(image: Image) -> SafeString | str:
    shown = Q(lead_image=image) | Q(pk__in=image.editions.values("pk"))
    live = list(Edition.objects.live().filter(shown).select_related("article"))
    pages: list[Edition | Contributor] = [*live, *Contributor.objects.filter(portrait=image)]
    named = format_html_join(
        mark_safe("<br>"), '<a href="{}">{}</a>', ((page.get_absolute_url(), page) for page in pages)
    )
    others = _worked_on(image).exclude(editions__in=live).count()
    unseen = f"{others} {'piece' if others == 1 else 'pieces'} in the newsroom"
    if not named:
        return unseen if others else "Nowhere yet"
    return format_html("{}<br>{}", named, f"and {unseen}") if others else named


def _worked_on(image: Image) -> QuerySet[Article]:
    """Bodies are searched for it, so of those alone that may differ from what readers have."""
    is_live = Exists(Edition.objects.live().filter(article=OuterRef("pk")))
    differs = Q(stage__in=(Stage.DRAFTING, Stage.IN_REVIEW)) | ~is_live
    in_body = Q(head__content__body__icontains=str(image.key))
    return Article.objects.filter(Q(lead_image=image) | differs & in_body)
