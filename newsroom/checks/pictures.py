from collections.abc import Iterator

from common.refusal import Problem
from newsroom.checks.draft import Draft


def lead_image(draft: Draft) -> Iterator[Problem]:
    lead = draft.content.lead
    if lead is None or draft.image is None:
        yield Problem("lead_image", "The lead picture is missing.")
    elif draft.image.is_decorative:
        return
    elif not lead.alt:
        yield Problem("lead_alt", "The lead picture has no alternative text.")
    elif lead.alt == lead.caption:
        yield Problem("lead_alt", "The alternative text repeats the caption: say what is to be seen.")


def caption_and_credit(draft: Draft) -> Iterator[Problem]:
    lead = draft.content.lead
    if lead is None:
        return
    if not lead.caption:
        yield Problem("lead_caption", "The lead picture has no caption.")
    if not lead.credit:
        yield Problem("lead_credit", "The lead picture has no credit.")
