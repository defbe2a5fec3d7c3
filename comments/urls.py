from django.urls import path, re_path

from articles.addresses import ARTICLE
from comments.api import acts, lists, one
from comments.pages import editing, liking, own, removing, reporting, view

urlpatterns = [
    path("account/comments/", own.comments, name="own-comments"),
    re_path(ARTICLE.removesuffix("$") + "comments/$", view.comments, name="comments"),
    path("comments/<uuid:key>/edit/", editing.edit, name="edit-comment"),
    path("comments/<uuid:key>/delete/", removing.remove, name="remove-comment"),
    path("comments/<uuid:key>/like/", liking.like, name="like-comment"),
    path("comments/<uuid:key>/report/", reporting.report, name="report-comment"),
    path("api/v1/articles/<uuid:key>/comments/", lists.CommentList.as_view(), name="api-comments"),
    path("api/v1/comments/<uuid:key>/", one.CommentDetail.as_view(), name="api-comment"),
    path("api/v1/comments/<uuid:key>/like/", acts.CommentLike.as_view(), name="api-comment-like"),
    path("api/v1/comments/<uuid:key>/reports/", acts.CommentReports.as_view(), name="api-comment-reports"),
]
