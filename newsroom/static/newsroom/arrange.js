// The screen works without this file: each button posts the form and shows it again. With it the same buttons are pressed
// in place, pieces can be dragged, and the preview follows. The server decides what a move does, here as there.

const PREVIEW_AFTER = 400;
const FIND_AFTER = 250;
const UNANSWERED = "Nothing moved: the server did not answer as it should. What you chose is still here; try again.";
const form = document.getElementById("arrange");
const said = form.querySelector("[data-said]");
const preview = form.querySelector("[data-preview]");
// Named apart: Save and what leaves the page are the browser's own.
const IN_PLACE = new Set(["show", "open", "close", "choose", "up", "down", "to", "put", "out"]);
let last = Promise.resolve(true);
let underway = 0;

function posted(command) {
  const data = new FormData(form);
  if (command) data.set("do", command);
  return { method: "POST", body: new URLSearchParams(data) };
}

// One after the other: each starts from what the one before it made.
function press(command) {
  underway += 1;
  last = last.then(() => send(command)).finally(() => { underway -= 1; });
}

// Whether it was done.
async function send(command) {
  try {
    const answer = await fetch(form.action, posted(command));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.redirected) return logInAgain(answer.url);
    if (!answer.ok || !page.getElementById("arrange")) throw new Error(answer.statusText);
    draw(page);
    return true;
  } catch {
    say(UNANSWERED);
    return false;
  }
}

// Its address brings all that was chosen back to the form.
function logInAgain(address) {
  leave();
  location.assign(address);
  return false;
}

function draw(page) {
  const words = page.querySelector("[data-told]")?.textContent ?? "";
  const next = page.querySelector("[data-part] [autofocus]");
  next?.removeAttribute("autofocus");
  for (const part of page.querySelectorAll("[data-part]")) {
    form.querySelector(`[data-part="${part.dataset.part}"]`).replaceWith(part);
  }
  prepare();
  say(words);
  next?.focus();
  lookSoon();
}

function say(words) {
  said.textContent = words;
  said.classList.toggle("visually-hidden", words !== UNANSWERED);
}

function prepare() {
  for (const grip of form.querySelectorAll("[data-grip]")) grip.hidden = false;
  const find = form.querySelector("[data-find]");
  if (find) find.hidden = true;
}

function later(wait, act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}

// ---- Buttons and keys ----

function pressInPlace(event) {
  const button = event.submitter;
  if (button === preview) return;
  const isInPlace = IN_PLACE.has(button.value.split(" ")[0]);
  if (isInPlace || underway) event.preventDefault();
  if (isInPlace) press(button.value);
  else if (underway) last.then((isDone) => isDone && pressAgain(button.value));
  else leave();
}

// What was pressed while something moved goes out with what that made. The button may be another one by now.
function pressAgain(command) {
  const button = form.querySelector(`button[value="${command}"]`);
  if (button) form.requestSubmit(button);
}

function stepByKey(event) {
  const step = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  const piece = event.target.closest("[data-piece]");
  if (!step || !event.altKey || !piece || event.target.matches("select")) return;
  event.preventDefault();
  press(`${step} ${piece.dataset.piece}`);
}

function closeByKey(event) {
  const close = form.querySelector("[data-close]");
  if (event.key === "Escape" && close && event.target.closest(".chooser")) press(close.value);
}

function saveByKey(event) {
  if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.querySelector("button[value=save]").click();
}

// ---- The chooser ----

const findSoon = later(FIND_AFTER, async () => {
  const words = form.elements.words?.value;
  const answer = await fetch(form.dataset.found, posted()).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const found = await answer.text();
  // Unless more was typed meanwhile, or the chooser closed.
  if (form.elements.words?.value === words) form.querySelector("[data-offers]").innerHTML = found;
});

// ---- The mouse ----

let dragged = null;

function lift(event) {
  const grip = event.target.closest("[data-grip]");
  if (!grip) return;
  dragged = grip.closest("[data-piece]");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.querySelector(".piece__headline").textContent);
  event.dataTransfer.setDragImage(dragged, 0, 0);
  // After the picture of it is taken.
  setTimeout(() => {
    dragged?.classList.add("is-dragged");
    form.classList.add("is-dragging");
  });
}

function target(event) {
  const list = event.target.closest(".place")?.querySelector("[data-place]");
  if (!dragged || !list?.dataset.place) return null;
  const pieces = [...list.querySelectorAll("[data-piece]")].filter((piece) => piece !== dragged);
  const before = pieces.findIndex((piece) => {
    const box = piece.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2;
  });
  return { list, pieces, before: before < 0 ? pieces.length : before };
}

function unmark() {
  for (const element of form.querySelectorAll(".is-before, .is-last")) element.classList.remove("is-before", "is-last");
}

function hover(event) {
  const place = target(event);
  unmark();
  if (!place) return;
  event.preventDefault();
  const next = place.pieces[place.before];
  if (next) next.classList.add("is-before");
  else place.list.classList.add("is-last");
}

function drop(event) {
  const place = target(event);
  if (!place) return;
  event.preventDefault();
  press(`put ${dragged.dataset.piece} ${place.list.dataset.place} ${place.before}`);
  land();
}

function land() {
  unmark();
  form.classList.remove("is-dragging");
  dragged?.classList.remove("is-dragged");
  dragged = null;
}

// ---- The preview: a second frame is drawn behind the first, so that nothing flickers and no step of “Back” is used up ----

const lookSoon = later(PREVIEW_AFTER, look);
let looks = 0;

function look() {
  form.querySelector("iframe.is-coming")?.remove();
  const shown = form.querySelector("iframe");
  const coming = shown.cloneNode();
  coming.removeAttribute("src");
  coming.classList.add("is-coming");
  // A name of its own: a frame keeps the one that it was made with.
  coming.name = preview.formTarget = `look-${++looks}`;
  shown.after(coming);
  coming.addEventListener("load", () => {
    const { contentDocument: drawn } = coming;
    // Of who is logged out it is the log-in, which no frame may show: what was drawn before stays.
    if (!drawn) coming.remove();
    else if (drawn.location.href !== "about:blank") swap(shown, coming);
  });
  form.requestSubmit(preview);
}

function swap(shown, coming) {
  const { scrollX, scrollY } = shown.contentWindow;
  coming.classList.remove("is-coming");
  shown.remove();
  coming.contentWindow.scrollTo(scrollX, scrollY);
}

// ---- Leaving ----

function leave() {
  removeEventListener("beforeunload", warn);
}

function warn(event) {
  if (underway || form.querySelector("[data-changed]")) event.preventDefault();
}

function changed(event) {
  if (event.target.matches("[name=colours]")) lookSoon();
  if (!event.target.matches("[name=when], [name=at], [name=which]")) return;
  if (event.target.name === "at" && event.target.value) form.elements.when.value = "at";
  press("look");
}

form.addEventListener("submit", pressInPlace);
form.addEventListener("keydown", stepByKey);
form.addEventListener("keydown", closeByKey);
form.addEventListener("input", (event) => { if (event.target.matches("[data-words]")) findSoon(); });
form.addEventListener("change", changed);
form.addEventListener("dragstart", lift);
form.addEventListener("dragover", hover);
form.addEventListener("drop", drop);
form.addEventListener("dragend", land);
document.addEventListener("keydown", saveByKey);
addEventListener("beforeunload", warn);
preview.hidden = true;
prepare();
