// Pictures in the newsroom: the focal point by click and arrow key, files sent one by one, the table of renditions while
// some wait. All of it works without this script too, by numbers, by one long form and by loading the page again.

const POLL = 2000;
const MOST = 20 * 1024 * 1024;

// ---- The focal point ----

function focalPoint(root) {
  const inputs = [document.getElementById("id_focal_x"), document.getElementById("id_focal_y")];
  if (!inputs.every(Boolean)) return;
  const picture = root.querySelector(".focus__picture");
  const says = root.querySelector(".focus__says");
  const size = [Number(root.dataset.across), Number(root.dataset.down)];
  const kept = inputs.map((input) => within(input.value));

  function draw() {
    inputs.forEach((input, axis) => {
      if (input.value !== "" && input.checkValidity()) kept[axis] = within(input.value);
    });
    for (const circle of root.querySelectorAll("circle")) {
      circle.setAttribute("cx", `${kept[0]}%`);
      circle.setAttribute("cy", `${kept[1]}%`);
    }
    for (const crop of root.querySelectorAll("[data-ratio]")) crop.setAttribute("viewBox", box(crop.dataset.ratio, size, kept));
    says.textContent = `${kept[0]}% from the left, ${kept[1]}% from the top`;
  }

  function move(x, y) {
    [x, y].forEach((value, axis) => { inputs[axis].value = within(value); });
    draw();
  }

  picture.addEventListener("click", (event) => {
    // Enter and the space bar click as well, and name no place.
    if (!event.detail) return;
    const frame = picture.querySelector("img").getBoundingClientRect();
    move((100 * (event.clientX - frame.left)) / frame.width, (100 * (event.clientY - frame.top)) / frame.height);
  });
  picture.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    move(kept[0] + far * step[0], kept[1] + far * step[1]);
  });
  for (const input of inputs) input.addEventListener("input", draw);
  picture.disabled = false;
  for (const hidden of root.querySelectorAll("[hidden]")) hidden.hidden = false;
  draw();
}

function within(value) {
  return Math.min(100, Math.max(0, Math.round(Number(value) || 0)));
}

// As the server draws it (articles/admin/focus.py).
function box(ratio, [across, down], point) {
  const [x, y] = ratio.split(":").map(Number);
  const width = Math.min(across, (down * x) / y);
  const height = Math.min(down, (across * y) / x);
  const [left, top] = point.map((value) => Math.floor((value + 5) / 10) / 10);
  return [(across - width) * left, (down - height) * top, width, height].map((side) => side.toFixed(1)).join(" ");
}

// ---- Several files ----

function upload(form) {
  const chooser = form.querySelector("input[type=file]");
  const list = form.querySelector(".upload__files");
  const progress = form.querySelector(".upload__progress");
  const button = form.querySelector("button[type=submit]");
  const kept = new Set();

  async function sendAll() {
    const files = [...chooser.files];
    const rows = files.map((file) => row(list, file.name));
    button.disabled = true;
    let refused = 0;
    for (const [place, file] of files.entries()) {
      progress.textContent = `${place + 1} of ${files.length} is being added.`;
      const { picture, sentence } = await send(form, file);
      if (picture) kept.add(picture);
      else refused += 1;
      tell(rows[place], picture ? "✓ Kept" : `! Not kept. ${sentence}`, !picture);
    }
    button.disabled = false;
    if (!refused) return location.assign(address());
    chooser.value = "";
    progress.textContent = `${files.length - refused} of ${files.length} kept.`;
    if (kept.size) offerWords();
  }

  function address() {
    return `${form.dataset.words}?${[...kept].map((picture) => `picture=${picture}`).join("&")}`;
  }

  function offerWords() {
    const link = form.querySelector(".upload__words") ?? document.createElement("a");
    link.className = "primary-button upload__words";
    link.href = address();
    link.textContent = kept.size === 1 ? "Write the words of the one that was kept" : `Write the words of the ${kept.size} that were kept`;
    button.before(link);
    button.className = "quiet-button";
    link.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!button.disabled) sendAll();
  });
  dropped(form.querySelector(".upload__field"), chooser);
}

async function send(form, file) {
  if (file.size > MOST) return { sentence: `This file has ${(file.size / 1024 / 1024).toFixed(1)} MB; a picture may have 20 MB.` };
  const body = new FormData(form);
  body.delete("files");
  body.append("files", file);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    return (await answer.json()).files[0];
  } catch {
    return { sentence: "It did not arrive. Choose it again, and send it once more: nothing comes in twice." };
  }
}

function row(list, name) {
  const item = document.createElement("li");
  const title = document.createElement("span");
  const state = document.createElement("span");
  title.className = "upload__name";
  title.textContent = name;
  state.textContent = "waits";
  item.append(title, state);
  list.append(item);
  return state;
}

function tell(state, words, isRefused) {
  state.textContent = words;
  if (isRefused) state.className = "upload__refused";
}

function dropped(zone, chooser) {
  const show = (event) => {
    event.preventDefault();
    zone.classList.toggle("upload__field--over", event.type === "dragover");
  };
  for (const kind of ["dragover", "dragleave", "drop"]) zone.addEventListener(kind, show);
  zone.addEventListener("drop", (event) => { if (event.dataTransfer.files.length) chooser.files = event.dataTransfer.files; });
}

// ---- Renditions that are being made ----

function watch() {
  const waiting = document.querySelector("[data-renditions][data-waits]");
  if (waiting) setTimeout(() => look(waiting), POLL);
}

async function look(waiting) {
  const answer = await fetch(waiting.dataset.renditions).catch(() => null);
  if (answer?.ok && !answer.redirected) waiting.outerHTML = await answer.text();
  watch();
}

for (const root of document.querySelectorAll("[data-focus]")) focalPoint(root);
for (const form of document.querySelectorAll("[data-upload]")) upload(form);
watch();
