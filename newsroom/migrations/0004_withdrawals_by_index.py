from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("newsroom", "0003_preview_links")]

    operations = [
        migrations.AddIndex(
            model_name="transition",
            index=models.Index(condition=models.Q(("act", "withdraw")), fields=["article"], name="withdrawals"),
        ),
    ]
