"""The reader's addresses. The article's own is in editorial/urls.py, which brings the conversation."""

from django.urls import path, re_path

from articles.feeds.formats import FORMATS
from articles.pages import corrections, feeds, lists, pictures, search, sitemaps, standing

FEEDS = (
    ("feeds/magazine", feeds.magazine, "magazine-feed"),
    ("section/<slug:slug>/feed", feeds.section, "section-feed"),
    ("topic/<slug:slug>/feed", feeds.topic, "topic-feed"),
    ("by/<slug:slug>/feed", feeds.contributor, "contributor-feed"),
)
urlpatterns = [
    path("", lists.home, name="home"),
    path("latest/", lists.latest, name="latest"),
    path("section/<slug:slug>/", lists.section, name="section"),
    path("topic/<slug:slug>/", lists.topic, name="topic"),
    path("series/<slug:slug>/", lists.series, name="series"),
    path("by/<slug:slug>/", lists.contributor, name="contributor"),
    path("corrections/", corrections.corrections, name="corrections"),
    *(path(f"{name}/", standing.page, {"name": name}, name=name) for name in standing.PAGES),
    path("search/", search.search, name="search"),
    path("pictures/<uuid:key>/<int:width>.<slug:ending>", pictures.picture, name="picture"),
    path("feeds/", feeds.index, name="feeds"),
    *(path(f"{place}.{end}", view, {"ending": end}, name=name) for place, view, name in FEEDS for end in FORMATS),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-pages.xml", sitemaps.pages, name="sitemap-pages"),
    path("sitemap-news.xml", sitemaps.news, name="sitemap-news"),
    re_path(sitemaps.MONTH, sitemaps.month, name="sitemap-month"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
