from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_search_index'),
    ]

    operations = [
        migrations.AddField(
            model_name='rendition',
            name='not_before',
            field=models.DateTimeField(blank=True, help_text='Until then a worker has it, or it rests after it failed.', null=True),
        ),
        migrations.AddField(
            model_name='rendition',
            name='tries',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name='rendition',
            name='state',
            field=models.CharField(choices=[('waiting', 'waits'), ('making', 'being made'), ('made', 'made'), ('failed', 'failed')], default='waiting', max_length=8),
        ),
        migrations.RemoveIndex(
            model_name='rendition',
            name='renditions_to_make',
        ),
        migrations.AddIndex(
            model_name='rendition',
            index=models.Index(condition=models.Q(('state__in', ('waiting', 'making'))), fields=['id'], name='renditions_to_make'),
        ),
    ]
