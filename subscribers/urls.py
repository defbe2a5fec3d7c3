"""Subscribing, and what one does with what is theirs. The account's own page is in editorial/urls.py, which brings
what other rooms keep of somebody. What stands under `accounts/` takes the place of a page of the library."""

from django.urls import path
from django.views.generic import RedirectView

from subscribers.pages import account, plans, second_step, subscription, tokens

urlpatterns = [
    path("subscribe/", plans.plans, name="plans"),
    path("subscribe/<slug:slug>/", plans.checkout, name="checkout"),
    path("account/subscription/cancel/", subscription.cancel, name="cancel-subscription"),
    path("account/subscription/keep/", subscription.keep, name="keep-subscription"),
    path("account/subscription/pay/", subscription.pay, name="pay-subscription"),
    path("account/log-out-elsewhere/", account.end_other_logins, name="log-out-elsewhere"),
    path("account/tokens/", tokens.page, name="tokens"),
    path("account/tokens/new/", tokens.new, name="new-token"),
    path("account/tokens/<uuid:key>/revoke/", tokens.revoke, name="revoke-token"),
    path("account/second-step/", second_step.second_step_page, name="second-step"),
    path("accounts/2fa/totp/activate/", second_step.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("accounts/2fa/totp/deactivate/", second_step.TakeAppAway.as_view(), name="mfa_deactivate_totp"),
    path("accounts/2fa/webauthn/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
    path("accounts/2fa/webauthn/add/", second_step.SetUpPasskey.as_view(), name="mfa_add_webauthn"),
    path(
        "accounts/2fa/webauthn/keys/<int:pk>/remove/",
        second_step.TakePasskeyAway.as_view(),
        name="mfa_remove_webauthn",
    ),
    path("accounts/2fa/recovery-codes/", second_step.Codes.as_view(), name="mfa_view_recovery_codes"),
    path("accounts/2fa/recovery-codes/generate/", second_step.NewCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("accounts/2fa/recovery-codes/download/", second_step.codes_as_file, name="mfa_download_recovery_codes"),
]
