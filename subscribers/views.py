from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from subscribers import access
from subscribers.access import Person
from subscribers.models import Plan

SENTENCES = {
    Person.SUBSCRIBER: "You have a subscription: you read everything, and you can comment.",
    Person.LAPSED: "Your subscription has ended. Write to us to renew it.",
}


@require_safe
@never_cache
def plans(request: HttpRequest) -> HttpResponse:
    """What is on offer, and how to ask for it."""
    who = access.reader(request.user, timezone.now())
    context = {"plans": Plan.objects.filter(is_offered=True), "sentence": SENTENCES.get(who.person, "")}
    return render(request, "subscribers/plans.html", context)
