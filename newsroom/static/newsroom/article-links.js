// Preview links, made and revoked without leaving the text; copied by a button.

export function links() {
  document.addEventListener("submit", (event) => {
    const place = event.target.closest("[data-links]");
    if (!place) return;
    event.preventDefault();
    send(event.target, place);
  });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-copy]")) copy(event.target.closest("[data-copy]")); });
  offerCopies();
}

async function send(form, place) {
  const told = place.querySelector("[data-links-told]");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.querySelector("[data-links]").childNodes);
    offerCopies();
    (place.querySelector("[aria-invalid=true], [data-copy]") ?? place.querySelector("input:not([type=hidden])"))?.focus();
  } catch {
    told.textContent = "Nothing was done: the server does not answer, or you are logged out. Try again.";
  }
}

function offerCopies() {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
}

async function copy(button) {
  const address = button.parentElement.querySelector("[data-copied]");
  address.select();
  try {
    await navigator.clipboard.writeText(address.value);
    button.closest("[data-links]").querySelector("[data-links-told]").textContent = "Copied.";
  } catch {
    // It is selected: the keyboard copies it.
  }
}

if (!document.getElementById("article-form")) links();
