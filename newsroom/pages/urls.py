"""The newsroom's addresses outside of the admin. Logs leave out whatever stands in the place of `secret`."""

from django.urls import path

from newsroom.pages import preview

urlpatterns = [
    path("preview/<str:secret>/", preview.preview, name="preview-link"),
    # Where the slash was lost on the way.
    path("preview/<str:secret>", preview.preview),
    path("preview/<str:secret>/pictures/<uuid:key>/<int:width>.<slug:ending>", preview.picture, name="preview-picture"),
]
