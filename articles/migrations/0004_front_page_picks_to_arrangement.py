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


class Migration(migrations.Migration):

    dependencies = [("articles", "0003_pictures_search_series_front")]

    operations = [migrations.RunPython(arrange, migrations.RunPython.noop)]
