from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("articles", "0007_renditions_in_hand")]

    operations = [
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                condition=models.Q(("ended_at", None)), fields=["address_date"], name="live_by_address_date"
            ),
        ),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                condition=models.Q(("change", "correction")), fields=["-starts_at", "-id"], name="corrections_by_date"
            ),
        ),
    ]
