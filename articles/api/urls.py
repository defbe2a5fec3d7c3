from django.urls import path

from articles.api import me, people, pictures, vocabulary
from articles.api.views import ArticleDetail, ArticleList

urlpatterns = [
    path("articles/", ArticleList.as_view(), name="api-articles"),
    path("articles/<uuid:key>/", ArticleDetail.as_view(), name="api-article"),
    path("sections/", vocabulary.SectionList.as_view(), name="api-sections"),
    path("sections/<slug:slug>/", vocabulary.SectionDetail.as_view(), name="api-section"),
    path("topics/", vocabulary.TopicList.as_view(), name="api-topics"),
    path("topics/<slug:slug>/", vocabulary.TopicDetail.as_view(), name="api-topic"),
    path("series/", vocabulary.SeriesList.as_view(), name="api-all-series"),
    path("series/<slug:slug>/", vocabulary.SeriesDetail.as_view(), name="api-series"),
    path("contributors/", people.ContributorList.as_view(), name="api-contributors"),
    path("contributors/<uuid:key>/", people.ContributorDetail.as_view(), name="api-contributor"),
    path("pictures/<uuid:key>/", pictures.PictureDetail.as_view(), name="api-picture"),
    path("me/articles/<uuid:key>/", me.OwnArticle.as_view(), name="api-own-article"),
]
