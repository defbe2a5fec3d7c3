from __future__ import annotations

import uuid
from typing import Any

from django import forms

from common.refusal import Refusal
from subscribers.models import Plan
from subscribers.payments import Gateway

STALE = "This form cannot be sent any more. Nothing was charged: load the page again."
CHOOSE = "Choose how to pay."
CHANGED = "It costs something else now: {price} a {term}. Nothing was charged. Subscribe if you still want to."


class Refusable(forms.Form):
    def refuse(self, refusal: Refusal) -> None:
        """Each sentence stands at its field, or above them all."""
        if not refusal.problems:
            self.add_error(None, refusal.sentence)
        for problem in refusal.problems:
            self.add_error(problem.field, problem.sentence)


class NameForm(Refusable):
    """What is typed. `naming.rename` judges it."""

    name = forms.CharField(
        required=False,
        strip=False,
        label="Your name",
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )


class PaymentForm(Refusable):
    """A way to pay, sent once however often it is pressed."""

    method = forms.ChoiceField(
        label="Way to pay", widget=forms.RadioSelect, error_messages={"required": CHOOSE, "invalid_choice": CHOOSE}
    )
    form_key = forms.UUIDField(
        initial=uuid.uuid4, widget=forms.HiddenInput, error_messages={"invalid": STALE, "required": STALE}
    )

    def __init__(self, gateway: Gateway, data: Any = None) -> None:
        super().__init__(data, initial={"method": gateway.methods[0][0]})
        method = self.fields["method"]
        assert isinstance(method, forms.ChoiceField)
        method.choices = gateway.methods

    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        if refusal.problems:
            # Declined, it is a form of its own when it is sent again; where nobody knows the outcome it stays the same.
            self.data = dict(self.data.items()) | {"form_key": str(uuid.uuid4())}


class CheckoutForm(PaymentForm):
    """`offer` is what its page offered: nobody pays another price than the one that they saw."""

    offer = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, plan: Plan, gateway: Gateway, data: Any = None) -> None:
        super().__init__(gateway, data)
        self.plan = plan

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if typed.get("offer") not in {"", self.plan.offer}:
            raise forms.ValidationError(CHANGED.format(price=self.plan.price, term=self.plan.get_term_display()))
        return typed
