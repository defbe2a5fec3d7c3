from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"

    def ready(self) -> None:
        from articles.models import Magazine
        from subscribers import house

        house.bring(Magazine.load)
