"""The library of pictures: searched, added to, and worded."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from articles import intake
from articles.addresses import absolute
from articles.intake import Encoded
from articles.models import Image
from common import keyset
from common.api.conditional import check_match, etag
from common.api.paging import Query, page_of, paged
from common.api.parameters import Parameters
from common.refusal import Reason, Refusal
from common.text import clean_line
from newsroom.admin.body_asks import MAY_NOT_ADD
from newsroom.api import examples
from newsroom.api.articles import VERSION
from newsroom.api.door import Door
from newsroom.api.picture_form import WORDS, worded
from newsroom.api.picture_serializers import LibraryPictureSerializer, PictureWordsSerializer, UploadSerializer
from newsroom.api.sent import read
from newsroom.library import having
from subscribers.api.idempotency import once
from subscribers.models import Scope

MAY_NOT_SEE = "Your role does not work with the library of pictures."
MAY_NOT_CHANGE = "Your role words no pictures. Ask the photo desk to change this one."
SENTENCES = {"view": MAY_NOT_SEE, "add": MAY_NOT_ADD, "change": MAY_NOT_CHANGE}


class PictureQuery(Query):
    """Their order is that in which they were added, the newest first."""

    q = serializers.CharField(required=False, max_length=200, help_text="Words of title, caption or credit.")
    words = serializers.ChoiceField(["missing"], required=False, help_text="Those without alternative text.")


class PictureDoor(Door):
    def may(self, what: str) -> None:
        if not self.person.has_perm(f"articles.{what}_image"):
            raise Refusal(SENTENCES[what], Reason.NOT_ALLOWED)

    def answer(self, image: Image, status: HTTPStatus = HTTPStatus.OK) -> Response:
        response = Response(LibraryPictureSerializer(image).data, status=status, headers={"ETag": version_of(image)})
        if status == HTTPStatus.CREATED:
            response["Location"] = address_of(image)
        return response

    def record(self, image: Image, flag: int) -> None:
        """In the picture's history, where the admin writes too."""
        LogEntry.objects.log_actions(self.person.pk, [image], flag, self.through and f"Through {self.through}.")


class PictureList(PictureDoor):
    """The pictures of the library."""

    scopes = {"GET": Scope.NEWSROOM_READ, "POST": Scope.NEWSROOM_WRITE}
    parser_classes = [MultiPartParser]
    encoded: Encoded

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Before any transaction begins: on SQLite nobody else writes in it, and a large picture takes seconds."""
        super().initial(request, *args, **kwargs)
        if request.method == "POST":
            self.may("add")
            self.sent = read(UploadSerializer(data=request.data))
            self.encoded = intake.encode(self.sent["file"])

    @extend_schema(
        summary="Search the pictures",
        description="Those on the shelf; what was archived is left out.",
        parameters=[PictureQuery],
        responses={200: page_of(LibraryPictureSerializer)},
        examples=[examples.PICTURES],
    )
    def get(self, request: Request) -> Response:
        self.may("view")
        query = PictureQuery.of(request)
        found = Image.objects.filter(having(clean_line(query.get("q", "")))).select_related("added_by")
        if "words" in query:
            found = found.filter(alt="", is_decorative=False)
        page = keyset.read(found, "added_at", query["cursor"], query["limit"])
        return Response(paged(request, page, LibraryPictureSerializer(page.rows, many=True).data))

    @extend_schema(
        summary="Add a picture",
        description="The file is made anew, without what the camera wrote into it. Without a title it is named after "
        "the file. Its words can be changed later, its file cannot: another file is another picture.",
        parameters=[VERSION],
        request={"multipart/form-data": UploadSerializer},
        responses={201: LibraryPictureSerializer},
        examples=[examples.UPLOAD, examples.ADDED],
    )
    @once
    def post(self, request: Request) -> Response:
        file = self.sent.pop("file")
        image = worded(Image(), {"title": intake.title_of(file.name or "")} | self.sent)
        with transaction.atomic():
            intake.keep(image, self.encoded, by=self.person)
            self.record(image, ADDITION)
        return self.answer(image, HTTPStatus.CREATED)


class PictureDetail(PictureDoor):
    """One picture of the library."""

    scopes = {"GET": Scope.NEWSROOM_READ, "PATCH": Scope.NEWSROOM_WRITE}
    refuses = {"PATCH": (412, 428)}

    @extend_schema(summary="Read a picture", responses={200: LibraryPictureSerializer}, examples=[examples.PICTURE])
    def get(self, request: Request, key: uuid.UUID) -> Response:
        self.may("view")
        Parameters.of(request)
        return self.answer(get_object_or_404(Image.objects.select_related("added_by"), key=key))

    @extend_schema(
        summary="Change the words of a picture",
        description="Articles that show it keep the words that it has there.",
        request=PictureWordsSerializer,
        responses={200: LibraryPictureSerializer},
        examples=[examples.WORDS, examples.PICTURE],
    )
    def patch(self, request: Request, key: uuid.UUID) -> Response:
        self.may("change")
        sent = read(PictureWordsSerializer(data=request.data))
        with transaction.atomic():
            image = get_object_or_404(Image.objects.select_for_update(no_key=True), key=key)
            before = version_of(image)
            self.now_there_is(before, address_of(image))
            check_match(request, before)
            image = worded(image, sent)
            if version_of(image) != before:
                image.save(update_fields=WORDS)
                self.record(image, CHANGE)
        return self.answer(image)


def version_of(image: Image) -> str:
    return etag("picture", image.key, *(repr(getattr(image, name)) for name in WORDS))


def address_of(image: Image) -> str:
    return absolute(reverse("newsroom-api-picture", args=[image.key]))
