from comments.models.comment import Comment, CommentRevision, State
from comments.models.decision import LONGEST_REASON, Decision, Verdict
from comments.models.thread import ConversationRules, Printed, Thread, printed_headline

__all__ = [
    "LONGEST_REASON",
    "Comment",
    "CommentRevision",
    "ConversationRules",
    "Decision",
    "Printed",
    "State",
    "Thread",
    "Verdict",
    "printed_headline",
]
