"""A log-in of several steps ends as it began: with the password of then, and an account that is open."""

from __future__ import annotations

from allauth.account.stages import LoginStage
from django.http import HttpResponse
from django.shortcuts import redirect


class Begun(LoginStage):
    """The first stage: by what it began."""

    key = "begun"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        self.state["print"] = _print(self)
        return None, True


class Unchanged(LoginStage):
    """The last: whoever changed their password meanwhile, or had their account closed, is logged in by nothing that
    was done before."""

    key = "unchanged"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if self.controller.get_stage(Begun.key).state.get("print") == _print(self):
            return None, True
        return redirect("account_login"), False


def _print(stage: LoginStage) -> str:
    user = stage.login.user
    return user.password_print if user and user.is_active else ""
