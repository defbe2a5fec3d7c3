// Today works without this file: each button posts its row and leads back here. With it the row is acted on in place, the
// parts are looked after every half minute, and what changed is drawn, but never where somebody points, types or is.

const EVERY = 30_000;
const UNANSWERED = "Not done: the server did not answer as it should. What you typed is still here; try again.";
const LOGGED_OUT = "Not done: you are logged out, or may no longer work here. Copy what you typed, then load this page again.";
const said = document.querySelector("[data-said]");
const today = document.querySelector("[data-today]");
let tag = "";
let underway = false;
let asking = false;
// The clock of this machine may be wrong, and the server's is meant.
const ahead = today ? Date.parse(today.dataset.now) - Date.now() : 0;
// What came while somebody was in a part, by the name of the part.
const kept = new Map();

function parts(root) {
  return [...root.querySelectorAll("[data-part]")];
}

function say(words, isError = false) {
  said.textContent = "";
  // Read again, even if it is the same sentence twice.
  requestAnimationFrame(() => { said.textContent = words; });
  said.classList.toggle("visually-hidden", !isError);
}

async function ask(address, options = {}) {
  const headers = { "X-Requested-With": "today", ...options.headers };
  const answer = await fetch(address, { ...options, headers, cache: "no-store" });
  if (answer.status === 304) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What was refused comes with its parts, whatever the status.
  if (!page.querySelector("[data-today]")) throw new Error(answer.redirected || answer.status === 403 ? LOGGED_OUT : UNANSWERED);
  tag = answer.headers.get("ETag") ?? "";
  return page;
}

// ---- A button of a row ----

async function press(event) {
  const { target: form, submitter } = event;
  if (!form.closest("[data-row]")) return;
  event.preventDefault();
  // Pressed twice is pressed once.
  if (underway) return;
  const row = form.closest("[data-row]");
  const place = { part: row.closest("[data-part]").dataset.part, key: row.dataset.row, at: rowsOf(row).indexOf(row) };
  begin(row);
  try {
    const body = new URLSearchParams(new FormData(form, submitter));
    const page = await ask(form.action, { method: "POST", body });
    // A refusal stands in its row; where the row is gone it is shown above.
    const isAlone = Boolean(page.querySelector("[data-told][role=alert]")) && !page.querySelector("[data-refused]");
    draw(page);
    say(page.querySelector("[data-told]")?.textContent ?? "", isAlone);
    goOn(place);
  } catch (error) {
    say(error.message === LOGGED_OUT ? LOGGED_OUT : UNANSWERED, true);
  } finally {
    end();
  }
}

function begin(row) {
  underway = true;
  today.dataset.underway = "";
  row.classList.add("is-underway");
  row.setAttribute("aria-busy", "true");
}

function end() {
  underway = false;
  delete today.dataset.underway;
  for (const row of today.querySelectorAll(".is-underway")) {
    row.classList.remove("is-underway");
    row.removeAttribute("aria-busy");
  }
}

function rowsOf(row) {
  return [...row.closest("[data-part]").querySelectorAll("[data-row]")];
}

// To the refusal in the row, to the row that stands in its place now, or to the part's heading.
function goOn({ part, key, at }) {
  const there = today.querySelector(`[data-part="${part}"]`);
  const rows = [...(there?.querySelectorAll("[data-row]") ?? [])];
  const refused = rows.find((row) => row.dataset.row === key)?.querySelector("[data-refused]");
  const next = rows[Math.min(at, rows.length - 1)];
  (refused ?? next?.querySelector("[data-lead]") ?? there?.querySelector("h2"))?.focus();
}

// ---- Drawing ----

// All that is new. What is only older by some minutes is the same.
function draw(page, may = () => true) {
  const fresh = new Map(parts(page).map((part) => [part.dataset.part, part]));
  for (const old of parts(today)) {
    const part = fresh.get(old.dataset.part);
    if (!part || part.dataset.mark === old.dataset.mark) forget(old);
    else if (may(old)) exchange(old, part);
    else keep(old, part);
  }
  tell(today);
}

function exchange(old, part) {
  const before = new Set([...old.querySelectorAll("[data-row]")].map((row) => row.dataset.row));
  for (const row of part.querySelectorAll("[data-row]")) row.classList.toggle("is-new", !before.has(row.dataset.row));
  const { bottom, height } = old.getBoundingClientRect();
  const open = [...old.querySelectorAll("[data-row]:not(.is-underway):has(details[open])")];
  kept.delete(old.dataset.part);
  old.replaceWith(part);
  for (const row of open) takeOver(row, part);
  // What somebody reads below stays where it is.
  const grown = part.getBoundingClientRect().height - height;
  if (bottom < 0 && grown) scrollBy(0, grown);
}

// Words that somebody types in another row stay; what has become of it they are told when they press.
function takeOver(row, part) {
  const same = part.querySelector(`[data-row="${row.dataset.row}"]`);
  // Until the row is as it should be, the part is asked for again.
  if (!same || words(same) !== words(row)) part.dataset.mark = tag = "";
  if (same) same.replaceWith(row);
  else (part.querySelector(".rows") ?? part).append(row);
}

function keep(old, part) {
  kept.set(old.dataset.part, part);
  const changes = Math.max(1, changed(old, part));
  const button = old.querySelector("[data-news]");
  button.textContent = `${changes} ${changes === 1 ? "change" : "changes"}: show`;
  button.hidden = false;
}

function forget(old) {
  kept.delete(old.dataset.part);
  old.querySelector("[data-news]").hidden = true;
}

function show(event) {
  const button = event.target.closest("[data-news]");
  const old = button?.closest("[data-part]");
  const part = old && kept.get(old.dataset.part);
  if (!part) return;
  exchange(old, part);
  tell(part);
  part.querySelector("h2").focus();
}

// How many rows came, went or say something else.
function changed(old, part) {
  const [before, after] = [old, part].map((one) => new Map([...one.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, words(row)])));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}

function words(row) {
  const copy = row.cloneNode(true);
  for (const time of copy.querySelectorAll("time")) time.remove();
  return copy.textContent.replace(/\s+/g, " ");
}

// ---- Looking, quietly ----

async function look() {
  if (document.hidden || underway || asking) return;
  asking = true;
  try {
    const page = await ask(today.dataset.today, tag ? { headers: { "If-None-Match": tag } } : {});
    if (page && !underway) draw(page, isFree);
  } catch {
    // The next time.
  } finally {
    asking = false;
  }
  tell(today);
}

// Nobody is in it, nor in anything below it that would move.
function isFree(part) {
  const all = parts(today);
  return !all.slice(all.indexOf(part)).some(isBusy);
}

function isBusy(part) {
  return part.matches(":hover, :focus-within") || part.querySelector("details[open]") !== null;
}

// ---- Times ----

const UNITS = [["week", 604_800], ["day", 86_400], ["hour", 3_600], ["minute", 60]];

function distance(seconds) {
  const unit = UNITS.find(([, size]) => seconds >= size);
  if (!unit) return "less than a minute";
  const [name, size] = unit;
  const count = Math.floor(seconds / size);
  return `${count}\u00a0${name}${count === 1 ? "" : "s"}`;
}

function tell(root) {
  const now = Date.now() + ahead;
  for (const time of root.querySelectorAll("time[datetime]")) {
    const at = Date.parse(time.dateTime);
    const seconds = Math.abs(at - now) / 1000;
    const coming = at > now ? `in\u00a0${distance(seconds)}` : "now";
    time.title = `${new Date(at).toLocaleString()}, on your own clock`;
    if ("ago" in time.dataset) time.textContent = distance(seconds);
    if ("ahead" in time.dataset) time.textContent = coming;
    if ("late" in time.dataset) time.textContent = at > now ? coming : `${distance(seconds)} ago`;
  }
}

// ---- Keys ----

const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

function step(event) {
  const by = STEPS[event.key];
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.matches("input, textarea, select, [contenteditable]")) return;
  const rows = [...today.querySelectorAll("[data-row]")];
  const here = rows.indexOf(event.target.closest("[data-row]"));
  // The arrows scroll the page until somebody is in a row.
  if (here < 0 && event.key.startsWith("Arrow")) return;
  const next = rows[here < 0 ? 0 : here + by];
  if (!next) return;
  event.preventDefault();
  next.querySelector("[data-lead]").focus();
}

function close(event) {
  const open = event.key === "Escape" && event.target.closest("[data-row] details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
}

// Whoever opens a form goes on in it; only one of a row is open.
function opened(event) {
  const form = event.target;
  if (!form.open || !form.closest("[data-row]")) return;
  for (const other of form.closest("[data-row]").querySelectorAll("details[open]")) if (other !== form) other.open = false;
  form.querySelector("textarea, select, input:not([type=hidden], [type=radio])")?.focus();
}

if (today) {
  said.classList.add("said-aloud");
  today.addEventListener("submit", press);
  today.addEventListener("click", show);
  today.addEventListener("toggle", opened, true);
  document.addEventListener("keydown", step);
  document.addEventListener("keydown", close);
  document.addEventListener("visibilitychange", look);
  setInterval(look, EVERY);
  tell(today);
}
