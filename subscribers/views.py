from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from subscribers import access
from subscribers.models import Plan

ENTITLED = "You have a subscription: you read everything, and you can comment."
LAPSED = "Your subscription has ended. Write to us to renew it."


@require_safe
@never_cache
def plans(request: HttpRequest) -> HttpResponse:
    """What is on offer, and how to ask for it."""
    who = access.reader(request.user, timezone.now())
    sentence = ENTITLED if who.is_entitled else LAPSED if who.has_lapsed else ""
    context = {"plans": Plan.objects.filter(is_offered=True), "sentence": sentence}
    return render(request, "subscribers/plans.html", context)
