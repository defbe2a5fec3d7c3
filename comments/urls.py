from django.urls import path, re_path

from articles.addresses import ARTICLE
from comments import api
from comments.pages import own, view

urlpatterns = [
    path("account/comments/", own.comments, name="own-comments"),
    re_path(ARTICLE.removesuffix("$") + "comments/$", view.comments, name="comments"),
    path("api/v1/articles/<uuid:key>/comments/", api.CommentList.as_view(), name="api-comments"),
]
