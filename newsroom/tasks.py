from celery import shared_task

from newsroom import due


@shared_task
def publish_due() -> int:
    return due.publish_due()
