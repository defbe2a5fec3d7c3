from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("articles", "0004_front_page_picks_to_arrangement")]

    operations = [
        migrations.AlterField(
            model_name='pick',
            name='place',
            field=models.CharField(choices=[('front', 'Front page'), ('more', 'More from the magazine')], default='more', max_length=10),
        ),
        migrations.AlterModelOptions(
            name='pick',
            options={'ordering': ('position', 'id')},
        ),
        migrations.RemoveConstraint(
            model_name='pick',
            name='picked_once_an_article',
        ),
        migrations.RemoveConstraint(
            model_name='pick',
            name='picked_once_a_list',
        ),
        migrations.RemoveConstraint(
            model_name='pick',
            name='front_page_picks_stand_alone',
        ),
        migrations.RemoveField(
            model_name='pick',
            name='place',
        ),
        migrations.AddConstraint(
            model_name='pick',
            constraint=models.UniqueConstraint(fields=('under', 'article'), name='picked_once_an_article', violation_error_code='twice', violation_error_message='This piece is in that list already.'),
        ),
        migrations.AddConstraint(
            model_name='pick',
            constraint=models.UniqueConstraint(condition=models.Q(('under', None)), fields=('article',), name='picked_once_a_list', violation_error_code='twice', violation_error_message='This piece is in that list already.'),
        ),
    ]
