from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from django.conf import settings

from comments.models import Comment
from comments.screen.submission import Finding, Findings, Submission
from subscribers.access import Person

# Who shows where something was read names two or three places; more is a list, and lists are mostly advertisements.
MOST = 3
# Whose first comments these are is not known yet.
FIRST = 3
SHORTENERS = {
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "v.gd",
}
# A browser takes a host for an IP address whose last part is a number, written in whatever way.
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)\Z")


def links(submission: Submission) -> Findings:
    """Links to elsewhere. Who works here is known, and may link."""
    away = [address for address in submission.addresses if _host(address) != _host(settings.SITE_URL)]
    if not away or submission.standing.person == Person.STAFF:
        return
    if len(away) > MOST:
        yield Finding.hold("links", " ".join(away))
    if _is_new(submission):
        yield Finding.hold("first-links", away[0])
    for address in away:
        if _hides_where_it_leads(_host(address)):
            yield Finding.hold("hidden-links", address)
            return


def _is_new(submission: Submission) -> bool:
    theirs = Comment.objects.published().filter(author=submission.author)
    if submission.editing:
        theirs = theirs.exclude(pk=submission.editing.pk)
    return theirs.values("pk")[:FIRST].count() < FIRST


def _host(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        # What no browser can open leads nowhere that anybody knows.
        return ""
    return host.removeprefix("www.").rstrip(".")


def _hides_where_it_leads(host: str) -> bool:
    return not host or host in SHORTENERS or bool(NUMBER.match(host.rpartition(".")[2])) or _is_ip_6(host)


def _is_ip_6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 6
    except ValueError:
        return False
