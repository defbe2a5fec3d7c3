from __future__ import annotations

from typing import Any

from allauth.account import forms


class LogIn(forms.LoginForm):
    """Its page itself leads to a new password, and from there back to where the reader was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""
