"""What is said of an act that was done from Today, where the row may be gone by then."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from articles.models import Article
from newsroom import instants
from newsroom.models.transition import Act

SAID = {
    Act.SUBMIT: "“{article}” is submitted for review.",
    Act.TAKE_BACK: "“{article}” is taken back.",
    Act.SEND_BACK: "“{article}” is sent back.",
    Act.SIGN: "“{article}” is signed off.",
    Act.APPROVE: "“{article}” is approved.",
    Act.CANCEL: "The release of “{article}” is cancelled.",
    Act.WITHDRAW: "“{article}” is withdrawn: readers can no longer have it.",
}


def said(act: Act, article: Article, now: datetime, zone: ZoneInfo) -> str:
    if act in SAID:
        return SAID[act].format(article=article)
    waiting = article.releases.pending().first()
    if waiting is None:
        return f"“{article}” is live."
    return f"“{article}” goes out {instants.in_words(waiting.at, now, zone)}."
