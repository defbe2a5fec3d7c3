"""Every setting. The environment variables read here are the only ones; README.md says what each is for."""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from environs import Env

from editorial import logs

django_stubs_ext.monkeypatch()
env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.bool("DEBUG", default=False)
DATA_DIR = env.path("EDITORIAL_DATA_DIR", default=BASE_DIR / "var").resolve()
SITE_URL = env.str("SITE_URL", default=f"http://localhost:{env.int('PORT', default=8000)}").rstrip("/")
REDIS_URL = env.str("REDIS_URL", default="")
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
SITE_HOST = urlsplit(SITE_URL).hostname or ""
LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=LOCAL_HOSTS if DEBUG else [SITE_HOST])


def refuse(sentence: str) -> NoReturn:
    """Stop the start with a sentence and no traceback. Seeing status 3, gunicorn tries no other worker."""
    sys.stderr.write(f"{sentence}\n")
    raise SystemExit(3)


def kept_key(file: Path) -> str:
    """The key of a development folder: made once, so that a restart logs nobody out."""
    if not file.exists():
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        # A link, so that of two processes that start together both read one whole key.
        with suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_text()


# Whom readers pay through: nobody, or the test payment, in which no money moves.
PAYMENTS = env.str("PAYMENTS", default="test" if DEBUG else "")
if PAYMENTS not in {"", "test"}:
    refuse(f"PAYMENTS is {PAYMENTS!r}: set it to test, or to nothing where subscriptions are sold by hand.")
if DEBUG and (SITE_URL.startswith("https://") or not set(ALLOWED_HOSTS) <= set(LOCAL_HOSTS)):
    refuse("DEBUG is on, but SITE_URL or ALLOWED_HOSTS names a public address: set DEBUG=0.")
if not DEBUG and not env.str("SECRET_KEY", default=""):
    refuse("SECRET_KEY is not set: set it to fifty random characters, or DEBUG=1 for development.")
try:
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    SECRET_KEY = env.str("SECRET_KEY", default="") or kept_key(DATA_DIR / "secret-key")
except OSError as error:
    refuse(f"{DATA_DIR} cannot be written ({error.strerror}): set EDITORIAL_DATA_DIR to a folder that can.")

INSTALLED_APPS = [
    "newsroom",
    "comments",
    "articles",
    "subscribers",
    "outbox",
    "common",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_prose_editor",
    "rest_framework",
    "drf_spectacular",
    "corsheaders",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
# Headers first, so that they are on every answer: what is static, refused or sent to HTTPS goes no further in.
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "editorial.doorstep.kept_to_us",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "editorial.logs.traced",
    "newsroom.admin.headers.newsroom_policy",
    "editorial.cors.ReadersCors",
    "editorial.doorstep.doorstep",
    "newsroom.health.probes",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "subscribers.second_step.asked",
    "editorial.doorstep.farewell",
    "subscribers.logins.seen",
    "subscribers.api.throttling.limits_told",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "newsroom.zone.house_zone",
]
ROOT_URLCONF = "editorial.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.context.magazine",
            ],
        },
    }
]

# The database

DATABASES: dict[str, Any] = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "editorial.sqlite3"}
}
if env.str("DATABASE_URL", default=""):
    DATABASES["default"] = env.dj_db_url("DATABASE_URL")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        # A transaction that reads and then writes would else fail at once, whatever the time-out.
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        "tcp_user_timeout": 10_000,
        "options": "-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s",
        **DATABASES["default"].get("OPTIONS", {}),
    }

# Redis: cache, and the broker of Celery. Nothing that must last is in it.

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if REDIS_URL:
    CACHES = {"default": {"BACKEND": "common.cache.ResilientRedisCache", "LOCATION": REDIS_URL}}

# Celery writes the address of a socket in another way than redis-py and Django do.
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=") or "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": 1,
    "socket_connect_timeout": 1,
    "max_retries": 0,
    "visibility_timeout": 600,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# Held in memory: a scan each second needs no file of last runs, which a kill could spoil.
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
CELERY_BEAT_SCHEDULE = {
    "make-renditions": {"task": "articles.tasks.make_renditions", "schedule": 10.0, "options": {"expires": 10}},
    "publish-due": {"task": "newsroom.tasks.publish_due", "schedule": 1.0, "options": {"expires": 1}},
    "renew-due": {"task": "subscribers.tasks.renew_due", "schedule": 60.0, "options": {"expires": 60}},
}

# People

AUTH_USER_MODEL = "subscribers.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "subscribers.passwords.LongEnough"},
    {"NAME": "subscribers.passwords.NothingOfYours"},
    {"NAME": "subscribers.passwords.NotCommon"},
    {"NAME": "subscribers.passwords.NotDigitsAlone"},
]
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "subscribers.adapter.AccountAdapter"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# In development the accounts of the demo log in, whose addresses nobody can confirm.
LOG_IN_UNCONFIRMED = DEBUG
# By codes from a mail, each in the session that asked for it: so whoever logs in, signs up or chooses a new password
# never leaves the tab, and goes on where they were.
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {
    "login": "subscribers.log_in.LogIn",
    "change_password": "subscribers.log_in.ChangePassword",
    "request_login_code": "subscribers.codes.AskForLoginCode",
    "reset_password": "subscribers.codes.AskForResetCode",
    "signup": "subscribers.log_in.SignUp",
    "confirm_login_code": "subscribers.codes.LoginCode",
    "confirm_email_verification_code": "subscribers.codes.VerificationCode",
    "confirm_password_reset_code": "subscribers.codes.ResetCode",
}
# By the address that connects. What is guessed at is counted by the account (subscribers/guesses.py).
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/ip",
    "request_login_code": "20/m/ip,3/m/key,20/h/key",
    "reset_password": "20/m/ip,5/m/key,20/h/key",
}
# The second step of a log-in: an app that makes codes, or a passkey, which also logs in by itself. Who works here sets
# one up before anything else; the accounts of the demo need not.
STAFF_SECOND_FACTOR = not DEBUG
MFA_ADAPTER = "subscribers.factors.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
# Everywhere, since what a device was asked at one door can be sent to the one where a passkey is enough.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_FORMS = {
    "add_webauthn": "subscribers.app_codes.NewPasskey",
    "authenticate": "subscribers.app_codes.SecondStep",
    "authenticate_webauthn": "subscribers.app_codes.SecondPasskey",
    "edit_webauthn": "subscribers.app_codes.NamedPasskey",
    "login_webauthn": "subscribers.app_codes.PasskeyAlone",
    "reauthenticate": "subscribers.app_codes.Again",
    "reauthenticate_webauthn": "subscribers.app_codes.PasskeyAgain",
}
# One address an account; another takes its place when it is confirmed, and the password is asked for first.
ACCOUNT_CHANGE_EMAIL = ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_CONFIRMATION_AUTHENTICATED_REDIRECT_URL = "/account/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
ACCOUNT_SESSION_REMEMBER = True
SESSION_ENGINE = "editorial.sessions"
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
SESSION_COOKIE_NAME = "sessionid" if DEBUG else "__Host-sessionid"
SESSION_COOKIE_SECURE = not DEBUG
CSRF_COOKIE_NAME = "csrftoken" if DEBUG else "__Host-csrftoken"
CSRF_COOKIE_SECURE = not DEBUG
CSRF_TRUSTED_ORIGINS = [SITE_URL]
# Else what is told after a form would lie in a cookie of its own.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "editorial.errors.not_from_us"
# An article may have 400,000 characters, each of them nine bytes in a form if it is Chinese, and it has tags.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "subscribers.api.authentication.Bearer",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["subscribers.api.authentication.InScope"],
    "DEFAULT_THROTTLE_CLASSES": ["subscribers.api.throttling.Throttle"],
    "DEFAULT_SCHEMA_CLASS": "common.api.schema.Schema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["common.api.parsing.ShallowJSONParser"],
    "EXCEPTION_HANDLER": "common.problems.handler",
    # Otherwise `?format=xml` would be understood, and answered with a 404.
    "URL_FORMAT_OVERRIDE": None,
    "NUM_PROXIES": TRUSTED_PROXIES,
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Editorial API",
    "DESCRIPTION": (BASE_DIR / "common" / "api" / "introduction.md").read_text(),
    "VERSION": "1",
    "SERVERS": [{"url": SITE_URL}],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    # What is sent and what is answered are told apart, and each choice where it stands.
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [],
}
# Pages of any other site may read what readers read, and see no cookie's answer (editorial/cors.py).
CORS_URLS_REGEX = r"^/api/v1/(?!newsroom/|me/)"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "HEAD"]
CORS_ALLOW_HEADERS = ["authorization", "if-none-match"]
CORS_EXPOSE_HEADERS = ["ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"]

# Headers. X-Forwarded-For and -Proto are believed only as far as TRUSTED_PROXIES says.

ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_SSL_REDIRECT = not DEBUG
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]
SECURE_HSTS_SECONDS = 0 if DEBUG else 2 * 365 * 24 * 60 * 60
# Whether every other name under the domain is ready for HTTPS alone is for its owner to say.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb")
}

# Files, mail, time, words to the log

STATIC_URL = "static/"
STATIC_ROOT = None if DEBUG else BASE_DIR / "staticfiles"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if not DEBUG:
    STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"
DEFAULT_FROM_EMAIL = f"editorial@{SITE_HOST}"
if DEBUG and not env.str("EMAIL_URL", default=""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"
else:
    globals().update(env.dj_email_url("EMAIL_URL", default="smtp://localhost?timeout=10"))
TIME_ZONE = "UTC"
FORMAT_MODULE_PATH = "editorial.formats"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": logs.formatting(DEBUG)},
    "filters": {"unsaid": {"()": "newsroom.unsaid.Unsaid"}},
    "handlers": {
        "out": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "line",
            "filters": ["unsaid"],
        }
    },
    "root": {"handlers": ["out"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Every second a task comes in and is done: what it did says so itself.
        "celery": {"level": "WARNING"},
        # What was refused with an answer is no fault of ours.
        "django.security": {"level": "CRITICAL"},
    },
}
