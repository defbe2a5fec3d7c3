"""The reader's addresses. The article's own is in editorial/urls.py, which brings the conversation."""

from django.urls import path

from articles.pages import lists, pictures

urlpatterns = [
    path("", lists.home, name="home"),
    path("section/<slug:slug>/", lists.section, name="section"),
    path("topic/<slug:slug>/", lists.topic, name="topic"),
    path("by/<slug:slug>/", lists.contributor, name="contributor"),
    path("pictures/<uuid:key>.<slug:ending>", pictures.picture, name="picture"),
]
