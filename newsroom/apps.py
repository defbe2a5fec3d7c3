from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class NewsroomConfig(AppConfig):
    name = "newsroom"

    def ready(self) -> None:
        from newsroom.roles import keep_right

        # Said of auth, which stands after every room in INSTALLED_APPS: by then all permissions exist.
        post_migrate.connect(keep_right, sender=apps.get_app_config("auth"), dispatch_uid="newsroom.roles")
