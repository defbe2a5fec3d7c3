from django.urls import path

from newsroom.api import acts, articles, pictures, publishing, record
from newsroom.api.acts import ActDoor

ACTS: tuple[type[ActDoor], ...] = (
    acts.Submit,
    acts.TakeBack,
    acts.SendBack,
    acts.Sign,
    acts.Unsign,
    acts.Approve,
    publishing.Release,
    publishing.Move,
    publishing.Cancel,
    publishing.Withdraw,
    acts.Spike,
    acts.Restore,
    acts.Duplicate,
)
ARTICLE = "articles/<uuid:key>/"
REVISION = f"{ARTICLE}revisions/<int:number>/"

urlpatterns = [
    path("articles/", articles.ArticleList.as_view(), name="newsroom-api-articles"),
    path(ARTICLE, articles.ArticleDetail.as_view(), name="newsroom-api-article"),
    *(path(f"{ARTICLE}acts/{door.act}/", door.as_view(), name=f"newsroom-api-{door.act}") for door in ACTS),
    path(f"{ARTICLE}revisions/", record.RevisionList.as_view(), name="newsroom-api-revisions"),
    path(REVISION, record.RevisionDetail.as_view(), name="newsroom-api-revision"),
    path(f"{REVISION}restore/", record.RestoreRevision.as_view(), name="newsroom-api-restore-revision"),
    path(f"{ARTICLE}transitions/", record.TransitionList.as_view(), name="newsroom-api-transitions"),
    path(f"{ARTICLE}releases/", record.ReleaseList.as_view(), name="newsroom-api-releases"),
    path("releases/", record.Schedule.as_view(), name="newsroom-api-schedule"),
    path("pictures/", pictures.PictureList.as_view(), name="newsroom-api-pictures"),
    path("pictures/<uuid:key>/", pictures.PictureDetail.as_view(), name="newsroom-api-picture"),
]
