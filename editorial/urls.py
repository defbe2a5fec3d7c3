from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, re_path

from articles.addresses import ARTICLE
from articles.api.callers import sections_of
from articles.pages import article
from comments.pages.section import section
from common.api.views import NotHere
from subscribers import development
from subscribers.api.me import Me
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
    path("", include("newsroom.pages.urls")),
    path("api/v1/", include("articles.api.urls")),
    path("api/v1/newsroom/", include("newsroom.api.urls")),
    # Whoever asks is told by the room of accounts; to which sections a client is kept, by the one that has them.
    path("api/v1/me/", Me.as_view(sections_of=sections_of), name="api-me"),
    path("api/v1/", include("common.api.urls")),
    # Last under /api/: whatever is left is nothing, and says so as the rest of the API does.
    re_path("^api(/|$)", NotHere.as_view()),
]
if settings.DEBUG and hasattr(settings, "EMAIL_FILE_PATH"):
    urlpatterns += [path("development/mail/", development.mail, name="development-mail")]
