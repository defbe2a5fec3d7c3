"""The newsroom's pages in the admin. Who logs in there does so as every reader does."""

from allauth.account.decorators import secure_admin_login
from allauth.account.views import logout
from django.contrib import admin
from django.views.generic import RedirectView

from newsroom.admin import front_page, today
from newsroom.admin.article import ArticleAdmin
from newsroom.admin.desks import DeskAdmin, SectionRulesAdmin
from newsroom.admin.release import ReleaseAdmin

__all__ = ["ArticleAdmin", "DeskAdmin", "ReleaseAdmin", "SectionRulesAdmin"]

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
# Where everybody changes their password and logs out, it is in the record, and guesses are counted.
admin.site.password_change = RedirectView.as_view(pattern_name="account_change_password")  # type: ignore[method-assign,assignment]
admin.site.logout = logout  # type: ignore[method-assign]
admin.site.site_title = admin.site.site_header = "Editorial"
admin.site.index_title = "The newsroom"
admin.site.empty_value_display = "–"
front_page.open_in(admin.site)
today.open_in(admin.site)
