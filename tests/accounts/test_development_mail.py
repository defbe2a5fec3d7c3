"""In development mail lies in files, and a page shows it."""

from importlib import reload

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django.test import RequestFactory

from editorial import urls
from subscribers import development

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


def page(user):
    request = RequestFactory().get("/development/mail/")
    request.user = user
    return development.mail(request).content.decode()


def send(subject, text):
    files = get_connection("django.core.mail.backends.filebased.EmailBackend")
    message = EmailMultiAlternatives(subject, text, "desk@example.com", ["ada@example.com"], connection=files)
    message.attach_alternative("<p>Not this</p>", "text/html")
    message.send()


def test_each_message_is_shown_with_its_links_to_click(folder, reader):
    send("A subject – with a dash", "Open\n\nhttp://testserver/accounts/x/ and <b>nothing</b> else.")
    shown = page(reader)
    assert "A subject – with a dash" in shown
    assert "ada@example.com" in shown
    assert 'href="http://testserver/accounts/x/"' in shown
    assert "&lt;b&gt;" in shown


def test_an_empty_folder_says_so(folder, reader):
    assert "Nothing has been sent yet." in page(reader)


@pytest.mark.parametrize("debug", [True, False])
def test_the_page_is_there_in_development_only(settings, debug):
    settings.DEBUG = debug
    names = [getattr(pattern, "name", "") for pattern in reload(urls).urlpatterns]
    assert ("development-mail" in names) == debug
