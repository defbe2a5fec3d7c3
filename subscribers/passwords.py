"""What a password must not be: Django's own rules, in fewer words where one is chosen."""

from __future__ import annotations

from django.contrib.auth import password_validation


class NothingOfYours(password_validation.UserAttributeSimilarityValidator):
    def get_help_text(self) -> str:
        return "Nothing like your name or e-mail address."


class LongEnough(password_validation.MinimumLengthValidator):
    def get_help_text(self) -> str:
        return f"At least {self.min_length} characters."


class NotCommon(password_validation.CommonPasswordValidator):
    def get_help_text(self) -> str:
        return "None that many people use."


class NotDigitsAlone(password_validation.NumericPasswordValidator):
    def get_help_text(self) -> str:
        return "Not digits alone."
