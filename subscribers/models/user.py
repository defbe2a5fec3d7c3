from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import PermissionsMixin
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone

LONGEST_NAME = 60


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Their address counts as confirmed: who can do this needs no link, and there may be no mail yet."""
        from allauth.account.models import EmailAddress  # Its models refer to this one.

        from subscribers import audit
        from subscribers.models import Audited

        with transaction.atomic(using=self._db):
            user = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
            EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
            audit.record(Audited.OPENED, user=user, by=None, now=timezone.now(), words="By a command, for everything.")
        return user

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """Allauth looks for addresses in small letters, and finds no other."""
        return (email or "").lower()

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """Everybody with an account: readers, subscribers and staff. The e-mail address is the log-in name."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField("e-mail address", unique=True)
    display_name = models.CharField(
        max_length=LONGEST_NAME, blank=True, help_text="The name that stands over comments. Other readers see it."
    )
    is_staff = models.BooleanField("works here", default=False, help_text="May log in to the newsroom.")
    is_active = models.BooleanField("active", default=True, help_text="Untick to close the account; do not delete it.")
    date_joined = models.DateTimeField(default=timezone.now)
    log_outs = models.PositiveIntegerField(
        default=0,
        db_default=0,
        editable=False,
        help_text="How often they ended all their other sessions.",
    )

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                name="one_account_an_email",
                violation_error_message="There is an account with this e-mail address.",
            ),
        )

    def __str__(self) -> str:
        return self.display_name or self.email

    @property
    def password_print(self) -> str:
        """By which a token knows that its owner's password is still the one of the day when it was made."""
        return hashlib.sha256(self.password.encode()).hexdigest()

    def check_password(self, raw_password: str | None) -> bool:
        """Where Django hashes a password anew, since it now knows a better way, the password is the same: tokens live
        on. Sessions elsewhere end, as they do in every Django project."""

        def hash_anew(raw_password: str) -> None:
            before = self.password_print
            with transaction.atomic():
                self.set_password(raw_password)
                self._password = None
                self.save(update_fields=["password"])
                self.tokens.filter(password_print=before).update(password_print=self.password_print)

        return check_password(raw_password, self.password, hash_anew)

    def get_session_auth_hash(self) -> str:
        return self._of_now(super().get_session_auth_hash())

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        return map(self._of_now, super().get_session_auth_fallback_hash())

    def _of_now(self, hashed: str) -> str:
        """A session that began before they logged out everywhere bears another number, and is none."""
        return f"{hashed}:{self.log_outs}" if self.log_outs else hashed

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)
