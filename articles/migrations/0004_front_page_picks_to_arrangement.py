from django.db import migrations
from django.utils import timezone

SECOND_TIER = 4


def arrange(apps, schema_editor):
    """The picks of the front page become its first arrangement: the first leads, the next stand in the second tier."""
    Pick = apps.get_model("articles", "Pick")
    picks = Pick.objects.filter(place="front").order_by("position", "id")
    articles = list(picks.values_list("article", flat=True))[: 1 + SECOND_TIER]
    if articles:
        now = timezone.now()
        arrangement = apps.get_model("articles", "Arrangement").objects.create(starts_at=now, made_at=now)
        Slot = apps.get_model("articles", "Slot")
        for position, article in enumerate(articles):
            place = "second" if position else "lead"
            Slot.objects.create(arrangement=arrangement, place=place, article_id=article, position=position)
    picks.delete()


def pick(apps, schema_editor):
    """What leads and stands in the second tier now becomes the picks of the front page again."""
    arrangements = apps.get_model("articles", "Arrangement").objects.filter(starts_at__lte=timezone.now())
    slots = apps.get_model("articles", "Slot").objects.filter(arrangement=arrangements.order_by("-starts_at").first())
    articles = slots.filter(place__in=("lead", "second")).order_by("place", "position", "id")
    for position, article in enumerate(articles.values_list("article", flat=True)):
        apps.get_model("articles", "Pick").objects.create(place="front", article_id=article, position=position)


class Migration(migrations.Migration):

    dependencies = [("articles", "0003_pictures_search_series_front")]

    operations = [migrations.RunPython(arrange, pick)]
