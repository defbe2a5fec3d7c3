from celery import shared_task

from subscribers import renewing


@shared_task
def renew_due() -> int:
    return renewing.renew_due()
