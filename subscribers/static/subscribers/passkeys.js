/* Passkeys. A form with data-passkey="create" or "get" is sent when the browser has made, or used, one; its options are
   in #passkey-options, or come from data-options. What needs a script is hidden until there is one. */

(() => {
  "use strict";
  const CANCELLED = "No passkey was used. Try again, or take another way.";
  const KNOWN = "This device has a passkey for your account already.";

  async function options(form) {
    if (!form.dataset.options) return JSON.parse(document.getElementById("passkey-options").textContent);
    const answer = await fetch(form.dataset.options, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }

  async function signed(form) {
    const data = await options(form);
    return form.dataset.passkey === "create"
      ? webauthnJSON.create(data.creation_options)
      : webauthnJSON.get(data.request_options);
  }

  function tell(form, sentence) {
    const place = form.querySelector("[data-told]");
    place.textContent = sentence;
    place.hidden = !sentence;
  }

  async function send(event) {
    const form = event.currentTarget;
    event.preventDefault();
    tell(form, "");
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      form.elements.credential.value = JSON.stringify(await signed(form));
      form.submit();
    } catch (error) {
      tell(form, error.name === "InvalidStateError" ? KNOWN : CANCELLED);
      button.disabled = false;
    }
  }

  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) form.addEventListener("submit", send);
  for (const hidden of document.querySelectorAll("[data-needs-passkeys]")) hidden.hidden = false;
  for (const shown of document.querySelectorAll("[data-without-passkeys]")) shown.hidden = true;
})();
