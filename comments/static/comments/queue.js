// The queue works without this file: each button posts its form and the page is shown again. With it the same buttons are
// pressed in place and by key. What the server then shows is put in, row by row: what moved on goes, what is new comes.

const UNANSWERED = "Nothing was decided: the server did not answer as it should. Try again.";
const LOGGED_OUT = "Nothing was decided: you are logged out, or may no longer decide here. Copy what you typed, then load this page again.";
const DONE = { approve: "Approved", hide: "Hidden", leave: "Left as it is" };
const KEY = { a: "approve", h: "hide", r: "leave" };
const OFF = "queue-keys-off";
const WRITTEN = "select, input:not([type=hidden], [type=checkbox])";
const queue = document.querySelector("[data-queue]");
const said = document.querySelector("[data-said]");
const keys = document.getElementById("keys");
const keysOn = keys.querySelector("[data-keys-on]");
let last = Promise.resolve();

function say(words, isShown = false) {
  said.textContent = words;
  said.classList.toggle("visually-hidden", !isShown);
}

// ---- Pressed in place ----

function pressInPlace(event) {
  const act = event.submitter?.value;
  if (!DONE[act]) return;
  event.preventDefault();
  const data = new FormData(event.target);
  data.set("do", act);
  // One after the other: what the second finds, the first has left.
  last = last.then(() => send(act, data)).catch(() => say(UNANSWERED, true));
}

async function send(act, data) {
  const answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(data) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.querySelector("[data-queue]")) return say(answer.redirected || answer.status === 403 ? LOGGED_OUT : UNANSWERED, true);
  const told = [...page.querySelectorAll(".messagelist li")];
  draw(page, act, data.getAll("chosen"), refusals(told));
  say(told.map(wordsOf).join(" ") || wordsOf(page.querySelector("[data-queue] [role=alert]")), told.some(isOfNoRow));
}

// By the comment that each is about.
function refusals(told) {
  return new Map(told.filter((one) => one.dataset.about).map((one) => [one.dataset.about, wordsOf(one)]));
}

function isOfNoRow(message) {
  return message.classList.contains("error") && !message.dataset.about;
}

function wordsOf(element) {
  return element?.textContent.trim() ?? "";
}

function draw(page, act, pressed, refused) {
  const here = rows().indexOf(document.activeElement.closest("[data-row]") ?? rowOf(pressed[0]));
  const coming = new Map([...page.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));
  for (const row of rows()) {
    const key = row.dataset.row;
    const words = refused.get(key) ?? `${pressed.includes(key) ? DONE[act] : "Decided meanwhile"}: ${row.dataset.name}`;
    settle(row, coming.get(key), words, pressed.includes(key), refused.get(key));
    coming.delete(key);
  }
  for (const row of coming.values()) queue.querySelector("ol").append(row);
  drawAround(page, pressed);
  select();
  goOn(pressed, here);
}

// A row that is as it was stays untouched.
function settle(row, next, words, isPressed, refusal) {
  if (!next) row.replaceWith(noted("li", "queue__done", words));
  else if (isPressed || next.dataset.version !== row.dataset.version) {
    if (refusal) next.prepend(noted("p", "queue__refusal", refusal));
    if (!isPressed) takeReason(row, next);
    row.replaceWith(next);
  }
}

// What somebody was writing about the words of before stands under those of now.
function takeReason(row, next) {
  const [before, now] = [row, next].map((one) => one.querySelector("details"));
  if (!before?.open || !now) return;
  now.open = true;
  const typed = before.querySelectorAll(WRITTEN);
  now.querySelectorAll(WRITTEN).forEach((input, number) => { input.value = typed[number].value; });
}

function noted(tag, name, words) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  return element;
}

function drawAround(page, pressed) {
  const counts = page.querySelectorAll("[data-count]");
  document.querySelectorAll("[data-count]").forEach((count, number) => { count.textContent = counts[number].textContent; });
  const several = page.getElementById("several");
  if (several && pressed.length > 1) document.getElementById("several").replaceWith(several);
  if (rows().length) return;
  const rest = page.querySelector("[data-queue] .empty");
  if (rest) queue.replaceChildren(rest);
}

// The next to decide on comes under the hand; a reason that is missing first.
function goOn(pressed, here) {
  const refused = queue.querySelector(`[data-refused] :is(${WRITTEN})`);
  const left = rows();
  const row = pressed.map(rowOf).find(Boolean) ?? left[Math.min(Math.max(here, 0), left.length - 1)];
  (refused ?? row ?? document.getElementById("queue-title")).focus();
}

function rows() {
  return [...queue.querySelectorAll("[data-row]")];
}

function rowOf(key) {
  return document.getElementById(`row-${key}`);
}

// ---- Selecting ----

function select() {
  let number = 0;
  for (const row of rows()) {
    const box = row.querySelector("[name=chosen][type=checkbox]");
    row.classList.toggle("is-selected", Boolean(box?.checked));
    number += box?.checked ? 1 : 0;
  }
  const several = document.getElementById("several");
  if (!several) return;
  several.classList.toggle("is-used", number > 0);
  several.querySelector("[data-selected]").textContent = number ? `${number} selected:` : "All that you select above:";
}

// ---- Keys ----

function typing(element) {
  return element.closest("select, textarea, input:not([type=checkbox]), [contenteditable]");
}

function pressByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  if (event.key === "Escape") return closeReason(event.target);
  if (typing(event.target) || !keysOn.checked) return;
  const row = event.target.closest?.("[data-row]");
  if (event.key === "?") keys.showModal();
  else if (event.key === "j" || (row === event.target && event.key === "ArrowDown")) step(row, 1);
  else if (event.key === "k" || (row === event.target && event.key === "ArrowUp")) step(row, -1);
  else if (event.key === "x") row?.querySelector("[type=checkbox]")?.click();
  else if (KEY[event.key] && row) pressFor(row, KEY[event.key]);
  else return;
  event.preventDefault();
}

function step(row, by) {
  const all = rows();
  const to = row ? all.indexOf(row) + by : 0;
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
}

// On a selected row for all that are selected.
function pressFor(row, act) {
  const place = row.classList.contains("is-selected") ? document.getElementById("several") : row;
  if (act === "hide") return openReason(place.querySelector("details"));
  place.querySelector(`button[value=${act}]`)?.click();
}

function openReason(details) {
  if (!details) return;
  details.open = true;
  details.querySelector("select").focus();
}

function closeReason(target) {
  const details = target.closest?.("details[open]");
  if (!details) return;
  details.open = false;
  (details.closest("[data-row]") ?? details.querySelector("summary")).focus();
}

// ---- Beginning ----

document.addEventListener("submit", (event) => { if (queue.contains(event.target)) pressInPlace(event); });
document.addEventListener("change", (event) => { if (event.target.name === "chosen") select(); });
document.addEventListener("keydown", pressByKey);
keysOn.checked = !localStorage.getItem(OFF);
keysOn.addEventListener("change", () => (keysOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
const opener = document.querySelector("[data-keys]");
opener.hidden = false;
opener.addEventListener("click", () => keys.showModal());
select();
