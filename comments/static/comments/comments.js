// What the conversation can do with a script: send its forms and open those of one comment where the reader is, keep
// words that were not sent, and say what happened. Without it the same forms and links lead to pages.
(() => {
  const section = document.getElementById("conversation");
  const acts = document.getElementById("acts");
  if (!acts) return; // Whoever reads here takes no part.
  const IN_PLACE = "X-In-Place";
  const LOST = "Not sent: the connection was lost. Your words are kept here. Send them again.";
  const FAILED = "Not sent. Your words are kept here. Load the page again, and send them again.";

  // Drafts: of this tab alone, so that nobody who comes later to a shared machine finds them.

  function draft(form) {
    return form.dataset.draft && `draft ${form.dataset.draft}`;
  }

  function keep(form, words) {
    if (!draft(form)) return;
    try {
      if (words) sessionStorage.setItem(draft(form), words);
      else sessionStorage.removeItem(draft(form));
    } catch {
      // Storage is closed to us: the words then last as long as the page.
    }
  }

  function restore(form) {
    const field = form.querySelector("textarea");
    try {
      const words = sessionStorage.getItem(draft(form));
      if (words && field.value === field.defaultValue) field.value = words;
    } catch {
      // As above.
    }
  }

  function restoreWithin(part) {
    for (const form of part.querySelectorAll("form[data-draft]")) restore(form);
  }

  // What is said, what has the focus.

  function say(words) {
    section.querySelector("[data-says]").textContent = words;
  }

  // Beside what was pressed: it may be far from where the rest is said.
  function complain(button, words) {
    const place = button.closest("form, .comment__tools");
    place.querySelector("[data-complaint]")?.remove();
    const notice = document.createElement("p");
    notice.className = "notice notice--error";
    notice.dataset.complaint = "";
    notice.setAttribute("role", "alert");
    notice.textContent = words;
    place.append(notice);
  }

  function focusOn(part) {
    const field = part.querySelector("[aria-invalid=true], textarea, input:not([type=hidden]), a, button");
    const target = part.matches("li, button") ? part : field;
    if (target === part && part.matches("li")) part.tabIndex = -1;
    target?.focus();
  }

  // Parts that the server sends: each takes the place of what has its id, and a new comment goes to where it belongs.

  function partsOf(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return [...template.content.children];
  }

  function listOf() {
    let list = section.querySelector(".thread");
    if (!list) {
      list = document.createElement("ol");
      list.className = "thread";
      const nobody = section.querySelector("[data-nobody]");
      if (nobody) nobody.replaceWith(list);
      else section.append(list);
    }
    return list;
  }

  function insert(comment, answered) {
    if (!answered) {
      listOf().prepend(comment);
      return;
    }
    let last = answered;
    while (last.nextElementSibling?.matches(".comment--reply[id], .comment--reply2[id]")) last = last.nextElementSibling;
    last.after(comment);
  }

  function swap(part, answered) {
    const old = document.getElementById(part.id);
    if (old) old.replaceWith(part);
    else if (part.matches("li")) insert(part, part.matches(".comment--reply, .comment--reply2") && answered);
    if (!part.dataset.said) return;
    say(part.dataset.said);
    if ("gone" in part.dataset) leave(part);
    else focusOn(part);
  }

  function leave(comment) {
    const next = comment.nextElementSibling ?? comment.previousElementSibling;
    comment.remove();
    if (next) focusOn(next);
  }

  // Sending.

  async function ask(address, how) {
    return fetch(address, { ...how, headers: { [IN_PLACE]: "1" }, redirect: "manual" });
  }

  function addressOf(form, button) {
    return button?.getAttribute("formaction") ?? form.getAttribute("action");
  }

  function done(form, html) {
    const answered = form.closest(".comment");
    keep(form, "");
    if (!close(form) && answered) form.remove();
    for (const part of partsOf(html)) swap(part, answered);
  }

  function refused(form, html, button) {
    const [part] = partsOf(html);
    if (form === acts) {
      complain(button, part.querySelector("[role=alert]").textContent);
      return;
    }
    form.replaceWith(part);
    focusOn(part);
  }

  // Leads elsewhere, most often to the log-in: as the form would by itself, with its words kept for the way back.
  function sendPlainly(form, button) {
    form.action = addressOf(form, button);
    if (button.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    form.submit();
  }

  async function send(event) {
    const form = event.target;
    if (!form.matches("form[data-sends]")) return;
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("[type=submit]");
    if (button.disabled) return;
    const body = new FormData(form);
    if (button.name) body.set(button.name, button.value);
    button.disabled = true;
    try {
      const answer = await ask(addressOf(form, button), { method: "POST", body });
      if (answer.type === "opaqueredirect") sendPlainly(form, button);
      else if (!answer.headers.has(IN_PLACE)) complain(button, FAILED);
      else if (answer.ok) done(form, await answer.text());
      else refused(form, await answer.text(), button);
    } catch {
      complain(button, LOST);
    } finally {
      button.disabled = false;
      if (button.isConnected && document.activeElement === document.body) button.focus();
    }
  }

  // Opening and closing what belongs to one comment.

  async function open(event) {
    const link = event.target.closest("a[data-opens]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (link.ariaBusy) return;
    link.ariaBusy = "true";
    try {
      const answer = await ask(link.href);
      if (!answer.headers.has(IN_PLACE)) throw new Error(answer.status);
      show(link, await answer.text());
    } catch {
      location.assign(link.href);
    } finally {
      link.ariaBusy = null;
    }
  }

  function show(link, html) {
    const comment = link.closest(".comment");
    const place = document.createElement("div");
    place.className = "comment__open";
    place.append(...partsOf(html));
    place.opener = link;
    comment.querySelector(".comment__open")?.remove();
    comment.append(place);
    restoreWithin(place);
    focusOn(place);
  }

  function close(within) {
    const place = within.closest(".comment__open");
    place?.remove();
    place?.opener.focus();
    return place;
  }

  document.addEventListener("submit", send);
  section.addEventListener("click", open);
  section.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-closes]");
    if (link && close(link)) event.preventDefault();
  });
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(event.target);
  });
  section.addEventListener("input", ({ target }) => {
    if (target.matches("form[data-draft] textarea")) keep(target.form, target.value);
  });
  restoreWithin(section);
})();
