from django.urls import path

from common.api import pages
from common.api.views import Description, Start

urlpatterns = [
    path("", Start.as_view(), name="api"),
    path("schema/", Description.as_view(), name="api-schema"),
    path("docs/", pages.docs, name="api-docs"),
    path("problems/", pages.problem_types, name="api-problems"),
    path("problems/<slug:name>/", pages.problem_type, name="api-problem"),
]
