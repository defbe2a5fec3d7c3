// Words that are not saved yet, kept in this browser against a crash, one draft for each tab. They go when they are
// saved, when their author throws them away or logs out (leave.js), and after a week.

import { addRow } from "newsroom/article-rows";

const WEEK = 7 * 24 * 3600 * 1000;
const PAUSE = 400;
const LEFT_OUT = new Set(["csrfmiddlewaretoken", "form_key", "act", "over", "version", "bylines-TOTAL_FORMS", "bylines-INITIAL_FORMS"]);
const tab = Math.random().toString(36).slice(2);

export function drafts(form) {
  const prefix = `words:${form.dataset.user}:`;
  let name = nameOf(form, prefix);
  let waiting;
  forget(form);
  navigator.locks?.request(name, () => new Promise(() => {}));
  offer(form, prefix, name);

  const kept = {
    soon() { clearTimeout(waiting); waiting = setTimeout(kept.now, PAUSE); },
    now() { clearTimeout(waiting); write(name, { at: new Date().toISOString(), version: form.elements.version.value, words: wordsOf(form) }); },
    drop() { clearTimeout(waiting); remove(name); },
    // Sent by a button that leaves the page: if the next page says that it is done, they go.
    sent() { kept.now(); write("sent:words", name, sessionStorage); },
    // A new article has its number once it is saved.
    rename() {
      if (name === nameOf(form, prefix)) return;
      remove(name);
      name = nameOf(form, prefix);
      navigator.locks?.request(name, () => new Promise(() => {}));
    },
  };
  return kept;
}

function nameOf(form, prefix) {
  return `${prefix}${form.dataset.article || "new"}:${tab}`;
}

// ---- What is kept ----

function wordsOf(form) {
  return [...form.elements].filter((input) => input.name && !LEFT_OUT.has(input.name) && !input.name.startsWith("part_hash-") && input.localName !== "button").map((input) => [
    input.name,
    input.type === "checkbox" || input.type === "radio" ? [input.value, input.checked] : input.value,
    input.localName === "select" ? input.selectedOptions[0]?.textContent.trim() ?? "" : "",
  ]);
}

function write(name, value, storage = localStorage) {
  try {
    storage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is full, or closed to us: what is kept is what stands on the page.
  }
}

function read(name, storage = localStorage) {
  try {
    return JSON.parse(storage.getItem(name));
  } catch {
    return null;
  }
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // As above.
  }
}

function names(prefix) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

// What a button has just saved, what is old, and what is of whoever worked at this machine before.
export function forget(form) {
  const prefix = `words:${form.dataset.user}:`;
  for (const name of names("words:")) {
    const draft = read(name);
    if (!name.startsWith(prefix) || !draft || Date.now() - new Date(draft.at) > WEEK) remove(name);
  }
  const sent = read("sent:words", sessionStorage);
  if (sent && document.querySelector(".messagelist .success")) remove(sent);
  sessionStorage.removeItem("sent:words");
}

// ---- What is brought back ----

async function offer(form, prefix, own) {
  const held = new Set((await navigator.locks?.query())?.held.map(({ name }) => name));
  const here = JSON.stringify(wordsOf(form));
  const there = names(`${prefix}${form.dataset.article || "new"}:`).filter((name) => name !== own && !held.has(name));
  for (const name of there) {
    const draft = read(name);
    if (JSON.stringify(draft.words) === here) remove(name);
    else form.querySelector("[data-drafts]").append(offered(form, name, draft));
  }
}

function offered(form, name, draft) {
  const said = document.createElement("p");
  said.textContent = `Your words from ${onTheHousesClock(draft.at, form.dataset.zone)} were not saved.`;
  const box = document.createElement("div");
  box.className = "work__draft";
  box.append(said, act("Bring them back", "primary-button", () => { box.remove(); bringBack(form, draft); remove(name); }));
  box.append(act("Throw them away", "danger-button", () => { box.remove(); remove(name); }));
  return box;
}

// "10:02", or of another day "10:02 on 23 November".
function onTheHousesClock(instant, timeZone) {
  const day = (at) => at.toLocaleDateString("en-GB", { timeZone, day: "numeric", month: "long" });
  const at = new Date(instant);
  const time = at.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return day(at) === day(new Date()) ? time : `${time} on ${day(at)}`;
}

function act(textContent, className, onclick) {
  return Object.assign(document.createElement("button"), { type: "button", textContent, className, onclick });
}

// With the version that they were written over: if somebody saved meanwhile, saving shows both texts.
function bringBack(form, draft) {
  form.elements.version.value = draft.version;
  for (const [name, value, label] of draft.words) {
    while (/^bylines-\d+-/.test(name) && !form.elements[name]) addRow(form);
    put(form, name, value, label);
  }
}

function put(form, name, value, label) {
  if (Array.isArray(value)) return check(form, name, value);
  const input = form.elements[name];
  if (!input || input.value === value) return;
  if (input.localName === "select" && ![...input.options].some((option) => option.value === value)) input.add(new Option(label, value));
  input.value = value;
  if (input.matches("[data-body-editor]")) input.dispatchEvent(new CustomEvent("restore", { detail: value }));
  // Each for those who listen: the line of the teaser, the chooser of pictures.
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
}

function check(form, name, [value, checked]) {
  const all = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  for (const input of all) {
    if (input.value !== value || input.checked === checked) continue;
    input.checked = checked;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
