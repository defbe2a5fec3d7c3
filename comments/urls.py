from django.urls import path, re_path

from articles.addresses import ARTICLE
from comments import api
from comments.pages import view

urlpatterns = [
    re_path(ARTICLE.removesuffix("$") + "comments/$", view.comments, name="comments"),
    path("api/v1/articles/<uuid:key>/comments/", api.CommentList.as_view(), name="api-comments"),
]
