"""A refusal goes to the fields that mend it."""

from __future__ import annotations

from common.refusal import Refusal
from newsroom.admin.act_form import NOTES
from newsroom.admin.article_form import ArticleForm
from newsroom.admin.press import Typed
from newsroom.models.transition import Act


def mark(refusal: Refusal, typed: Typed, act: Act) -> None:
    """Puts each problem at its input. What has none on the page is in the refusal's own sentence."""
    if typed.content:
        mark_content(refusal, typed.content)
    for problem in refusal.problems:
        field = NOTES.get(act, "") if problem.field == "note" else problem.field
        if field in typed.act.fields:
            typed.act.add_error(field, problem.sentence)


def mark_content(refusal: Refusal, form: ArticleForm) -> None:
    for problem in refusal.problems:
        if problem.field in form.fields:
            form.add_error(problem.field, problem.sentence)
        elif problem.field == "bylines":
            form.bylines.non_form_errors().append(problem.sentence)
        elif problem.field.startswith("bylines-"):
            # "bylines-1-title": the second of the lines that name somebody.
            _, number, field = problem.field.split("-")
            form.bylines.named[int(number)].add_error(field, problem.sentence)
