from django.urls import path

from articles.api.views import ArticleDetail, ArticleList

urlpatterns = [
    path("articles/", ArticleList.as_view(), name="api-articles"),
    path("articles/<uuid:key>/", ArticleDetail.as_view(), name="api-article"),
]
