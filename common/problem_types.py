"""Every type of problem that the API answers with: one source for the documents, for the description and for the pages.

The address of a type is a page that says what it means and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.urls import reverse

from common.refusal import STATUS, Reason


@dataclass(frozen=True)
class ProblemType:
    """`detail` is an example of the sentence that a document of this type says; so are `errors`, of its fields."""

    name: str
    title: str
    status: HTTPStatus
    meaning: str
    remedy: str
    detail: str
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        return f"{settings.SITE_URL}{reverse('api-problem', args=[self.name])}"

    def document(self, detail: str = "", errors: list[dict[str, str]] | None = None) -> dict[str, object]:
        body = {"type": self.address, "title": self.title, "status": int(self.status), "detail": detail or self.detail}
        return body | ({"errors": errors} if errors else {})

    def example(self) -> dict[str, object]:
        return self.document(errors=[{"field": field, "detail": detail} for field, detail in self.errors])


def _of(reason: Reason, meaning: str, remedy: str, detail: str, *errors: tuple[str, str]) -> ProblemType:
    return ProblemType(reason.value, reason.label, STATUS[reason], meaning, remedy, detail, errors)


TYPES = (
    _of(
        Reason.INVALID,
        "What was sent is not what this address takes: a field is missing, too long, or of another kind, "
        "or a parameter of the query is unknown.",
        "Each entry of “errors” names a field and says what is wrong with it. Mend these, and send it again.",
        "Use 1 to 100.",
        ("limit", "Use 1 to 100."),
    ),
    ProblemType(
        "unreadable",
        "Cannot be read",
        HTTPStatus.BAD_REQUEST,
        "The request could not be understood before anybody looked at what it says: a body that is no JSON, "
        "or a header that means nothing.",
        "Look at how the request is written: its headers, its address, and the JSON of its body.",
        "JSON parse error - Expecting value: line 3 column 12 (char 61)",
    ),
    ProblemType(
        "not-authenticated",
        "Not authenticated",
        HTTPStatus.UNAUTHORIZED,
        "This needs somebody in whose name it is done, and the request names nobody whom we know: it has no token, "
        "or one that was revoked, has expired, or ended when its owner changed their password.",
        "Make a token in your account, or ask the magazine for a client, and send it as “Authorization: Bearer TOKEN”.",
        "This token is not valid. It was revoked, has expired, or its owner changed their password.",
    ),
    _of(
        Reason.NOT_ALLOWED,
        "We know who asks, and they may not do this: the token lacks a scope, or the person lacks the right.",
        "Use a token with the scope that the description names for this operation, or ask somebody who may.",
        "This token may not be used for this: it lacks the scope comment.",
    ),
    ProblemType(
        "not-found",
        "Not found",
        HTTPStatus.NOT_FOUND,
        "There is nothing at this address, or nothing that whoever asks may know of.",
        "Take addresses and ids from the answers of the API, and end each address with a slash.",
        "There is nothing at this address.",
    ),
    ProblemType(
        "method-not-allowed",
        "Method not allowed",
        HTTPStatus.METHOD_NOT_ALLOWED,
        "This address is there, but does not take this method.",
        "Use one of the methods that the header Allow of the answer lists.",
        "This address does not take this method. The header Allow lists what it takes.",
    ),
    ProblemType(
        "not-acceptable",
        "Not acceptable",
        HTTPStatus.NOT_ACCEPTABLE,
        "The header Accept asks for a form that this address does not answer in.",
        "Accept application/json, or leave the header away.",
        "This address does not answer in the form that Accept asks for.",
    ),
    _of(
        Reason.NOT_NOW,
        "This cannot be done as things stand: an article in this stage has no such act, or the conversation is closed.",
        "Read the thing again to see where it stands, and choose what can be done there.",
        "Only approved articles can be released; this one is in review.",
    ),
    _of(
        Reason.GONE,
        "This was here and is not any more: it was withdrawn, or removed.",
        "Forget this id, and take away what you kept of it.",
        "This article was withdrawn.",
    ),
    ProblemType(
        "length-required",
        "Length required",
        HTTPStatus.LENGTH_REQUIRED,
        "The request has a body, and does not say how long it is.",
        "Send Content-Length with what has a body.",
        "Say how long this request is: we read none without a Content-Length.",
    ),
    _of(
        Reason.STALE,
        "Since you read this, somebody changed it, so the version that If-Match names is no longer the newest.",
        "Read it again, put your change to what is there now, and send it with the new ETag.",
        "This was changed after you had read it. Read it again, then send your change.",
    ),
    ProblemType(
        "too-long",
        "Too long",
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "The request is longer than what we read.",
        "Send less at once.",
        "This is longer than the 25 MB that we take. Send less at once.",
    ),
    ProblemType(
        "address-too-long",
        "Address too long",
        HTTPStatus.REQUEST_URI_TOO_LONG,
        "The address is longer than what we read.",
        "Follow “next” and “previous” as they are, and ask for less in one query.",
        "This address is longer than what we read. Ask for less in one query.",
    ),
    ProblemType(
        "unsupported-media-type",
        "Unsupported media type",
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The body is of a kind that this address does not read.",
        "Send JSON in UTF-8, with “Content-Type: application/json”.",
        "This address does not read the form that Content-Type names. Send JSON.",
    ),
    _of(
        Reason.BLOCKED,
        "The request was understood, and something that it needs is still missing: a check fails, "
        "a desk has not signed off, or a comment breaks a rule.",
        "Each entry of “errors” says what stands in the way. Mend it, and try again.",
        "The lead picture has no credit.",
        ("lead.credit", "The lead picture has no credit."),
    ),
    _of(
        Reason.OTHER_REQUEST,
        "A request with this Idempotency-Key has been answered, and it said something else.",
        "Make a new key for each new request. Use one again only to send the very same request once more.",
        "This key has been used for another request. Send this one with a key of its own.",
    ),
    _of(
        Reason.UNCONDITIONAL,
        "What would be changed or deleted can have been changed by somebody else, "
        "and the request does not say which version it has seen.",
        "Read the thing, and send the ETag of that answer as If-Match.",
        "Send If-Match with the ETag of the version that you have: nobody's change is written over unseen.",
    ),
    ProblemType(
        "too-many-requests",
        "Too many requests",
        HTTPStatus.TOO_MANY_REQUESTS,
        "More requests came than the limit of this minute allows. RateLimit-Policy tells the limits, "
        "and RateLimit what is left of them.",
        "Wait for the seconds that Retry-After names, then go on more slowly. With a token the limit is your own.",
        "You have made more requests than a minute allows. Go on in 12 seconds.",
    ),
    ProblemType(
        "failed",
        "Failed",
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something failed on our side. Nothing of the request was kept.",
        "Send it again later. With the same Idempotency-Key it is done once, however often it is sent.",
        "Something failed on our side. Nothing of this request was kept.",
    ),
)
BY_NAME = {one.name: one for one in TYPES}
# What Django's and REST framework's own errors are; a 400 of theirs is one that could not be read.
BY_STATUS = {one.status: one for one in TYPES if one.name not in Reason.values} | {
    HTTPStatus.FORBIDDEN: BY_NAME[Reason.NOT_ALLOWED]
}
