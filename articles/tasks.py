from celery import shared_task

from articles import renditions


@shared_task
def make_renditions() -> int:
    return renditions.make_waiting()
