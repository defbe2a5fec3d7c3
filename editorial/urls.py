from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, re_path

from articles.addresses import ARTICLE
from articles.pages import article
from comments.pages.section import section
from common import problems
from subscribers import development
from subscribers.pages import account

handler400 = "editorial.errors.bad_request"
handler403 = "editorial.errors.forbidden"
handler404 = "editorial.errors.not_found"
handler500 = "editorial.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("articles.urls")),
    # The article's page is told here whose conversation stands under it: its own room knows of none.
    re_path(ARTICLE, article.page, {"conversation": section}, name="article"),
    # What other rooms keep of a reader, their account's page is told here too.
    path("account/", account.page, {"links": [account.Link("Your comments", "own-comments")]}, name="account"),
    path("", include("subscribers.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("comments.urls")),
    path("api/v1/", include("articles.api.urls")),
    # Last under /api/: whatever is left is nothing, and says so as the rest of the API does.
    re_path("^api(/|$)", problems.not_found),
]
if settings.DEBUG and hasattr(settings, "EMAIL_FILE_PATH"):
    urlpatterns += [path("development/mail/", development.mail, name="development-mail")]
