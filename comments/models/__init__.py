from comments.models.comment import Comment, CommentRevision, State
from comments.models.decision import LONGEST_REASON, Decision, Verdict
from comments.models.like import Like
from comments.models.listed_word import ListedWord
from comments.models.report import Report
from comments.models.thread import ConversationRules, Printed, Thread, printed_headline

__all__ = [
    "LONGEST_REASON",
    "Comment",
    "CommentRevision",
    "ConversationRules",
    "Decision",
    "Like",
    "ListedWord",
    "Printed",
    "Report",
    "State",
    "Thread",
    "Verdict",
    "printed_headline",
]
