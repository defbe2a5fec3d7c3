from articles.models.address import Address
from articles.models.arrangement import Arrangement, Slot
from articles.models.article import Article, Byline
from articles.models.contributor import Contributor, Handle
from articles.models.edition import Edition, EditionCredit
from articles.models.image import Image
from articles.models.magazine import Magazine
from articles.models.pick import Pick
from articles.models.rendition import Rendition
from articles.models.revision import Rendering, Revision
from articles.models.search import SearchText
from articles.models.section import Section, Series, Topic
from articles.models.vocabulary import Kind, Role, Stage

__all__ = [
    "Address",
    "Arrangement",
    "Article",
    "Byline",
    "Contributor",
    "Edition",
    "EditionCredit",
    "Handle",
    "Image",
    "Kind",
    "Magazine",
    "Pick",
    "Rendering",
    "Rendition",
    "Revision",
    "Role",
    "SearchText",
    "Section",
    "Series",
    "Slot",
    "Stage",
    "Topic",
]
