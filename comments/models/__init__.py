from comments.models.comment import Comment, CommentRevision
from comments.models.decision import Decision
from comments.models.thread import ConversationRules, Thread

__all__ = ["Comment", "CommentRevision", "ConversationRules", "Decision", "Thread"]
