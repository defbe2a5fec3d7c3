from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import cache_control

from subscribers import coming_back

View = Callable[..., HttpResponse]

# For every page that is made for one reader, also where it leads elsewhere.
private = cache_control(private=True, no_store=True)


def own(view: View) -> View:
    """A page of one's account: a visitor logs in first, and comes back; after a form that was sent, to the account."""

    @private
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        here = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("account")
        return redirect(coming_back.log_in(here))

    return answer
