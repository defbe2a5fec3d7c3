"""A passkey in software, for one account: it signs what a session asks for."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import Any

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.webauthn.internal.auth import STATE_SESSION_KEY, WebAuthn
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from subscribers.models import User

HOST, ORIGIN = hashlib.sha256(b"testserver").digest(), "https://testserver"
FLAG = AuthenticatorData.FLAG


class Device:
    def __init__(self, user: User) -> None:
        self.user, self.id, self.key = user, secrets.token_bytes(16), ec.generate_private_key(ec.SECP256R1())
        public = AttestedCredentialData.create(bytes(16), self.id, ES256.from_cryptography_key(self.key.public_key()))
        data = AuthenticatorData.create(HOST, FLAG.UP | FLAG.UV | FLAG.AT, 0, public)
        asked = CollectedClientData.create("webauthn.create", b"once", ORIGIN)
        made = {"attestationObject": websafe_encode(AttestationObject.create("none", data, {}))}
        WebAuthn.add(user, "A key", self._of(asked, **made))

    def signs(self, browser: Client, *, is_verified: bool = True) -> str:
        """What `browser` is to send; `is_verified` when the device was shown a finger, a face or a PIN."""
        challenge = websafe_decode(browser.session[STATE_SESSION_KEY]["challenge"])
        asked = CollectedClientData.create("webauthn.get", challenge, ORIGIN)
        data = AuthenticatorData.create(HOST, FLAG.UP | FLAG.UV if is_verified else FLAG.UP, 1)
        signature = self.key.sign(data + asked.hash, ec.ECDSA(SHA256()))
        theirs = websafe_encode(user_pk_to_url_str(self.user).encode())
        signed = {"authenticatorData": websafe_encode(data), "signature": websafe_encode(signature)}
        return json.dumps(self._of(asked, userHandle=theirs, **signed))

    def _of(self, asked: CollectedClientData, **response: str) -> dict[str, Any]:
        told = {"clientDataJSON": websafe_encode(asked), **response}
        name = websafe_encode(self.id)
        return {"id": name, "rawId": name, "type": "public-key", "response": told}
