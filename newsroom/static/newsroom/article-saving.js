// Saves in place, by button or Ctrl+S: the answer is the same page that a browser without this script would load, of which
// whatever changed is put here. The cursor stays, and so does every word if the answer does not come.

import { pageOf, replaceParts } from "newsroom/article-parts";
import { takeToken } from "newsroom/article-token";

const HANGS = 30_000;
const LOST = "Not saved: the server does not answer. Every word is still here, and kept on this machine. Save again in a moment.";

export function saving(form, { kept, others, look }) {
  // After a refusal nothing of what stands here is saved.
  let isChanged = form.querySelector("[data-live=refusal]").childElementCount > 0;
  let isUnderWay = false;
  let isWanted = false;

  function changed(event) {
    if (event.target.closest("[data-not-content]")) return;
    isChanged = true;
    if (!isUnderWay) say(form, "Not saved yet");
    kept.soon();
  }

  async function save() {
    if (isUnderWay) { isWanted = true; return; }
    isUnderWay = true;
    isChanged = false;
    say(form, "Saving …");
    const answer = await send(form);
    isUnderWay = false;
    if (answer.leads) return leave(answer.leads);
    const isSaved = answer.page && take(form, answer);
    if (!isSaved) isChanged = true;
    if (isSaved) {
      kept.rename();
      others.tell(form.elements.version.value);
      look.refresh();
    }
    if (isSaved && !isChanged) kept.drop();
    else if (isSaved) say(form, "Not saved yet");
    if (isWanted) { isWanted = false; save(); }
  }

  function leave(address) {
    kept.drop();
    location.assign(address);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    const isSave = !event.submitter || event.submitter.value === "edit";
    if (isSave) { event.preventDefault(); save(); return; }
    if (isChanged) kept.sent();
    isChanged = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    save();
  });
  addEventListener("beforeunload", (event) => { if (isChanged || isUnderWay) { kept.now(); event.preventDefault(); } });
  // A phone ends pages without asking.
  addEventListener("pagehide", () => { if (isChanged) kept.now(); });
}

function say(form, words, isRefused = false) {
  const said = form.querySelector("[data-saved]");
  said.textContent = words;
  said.classList.toggle("work__saved--refused", isRefused);
}

async function send(form) {
  takeToken();
  const body = new FormData(form);
  body.set("act", "edit");
  try {
    const answer = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(HANGS) });
    const page = pageOf(await answer.text());
    const isHere = page.getElementById("article-form") !== null;
    if (answer.redirected && answer.ok && !isHere && !answer.url.includes("login")) return { leads: answer.url };
    return { page, sent: body, at: answer.redirected ? answer.url : "", isHere };
  } catch {
    say(form, LOST, true);
    return {};
  }
}

// Whether it is saved. Refused, the page has the reasons, and what others saved, beside each input.
function take(form, { page, sent, at, isHere }) {
  if (!isHere) {
    say(form, refusal(page), true);
    return false;
  }
  replaceParts(form, page, sent);
  if (!at) {
    say(form, "Not saved", true);
    // It says by itself what was saved meanwhile.
    form.querySelector("[data-newer]").replaceChildren();
    form.querySelector(".refusal")?.scrollIntoView({ block: "center" });
    return false;
  }
  history.replaceState(null, "", at);
  const told = page.querySelector(".messagelist .success")?.textContent.trim() ?? "";
  if (!told.startsWith("Saved as")) say(form, told);
  return true;
}

function refusal(page) {
  const sentence = page.querySelector(".unsaved strong")?.textContent.trim() ?? "The server did not save this.";
  return `${sentence} Every word is still here, and kept on this machine. If you are logged out, log in in another tab, then save again.`;
}
