// The article form works without this file. With it, it warns before words are lost, saves by Ctrl+S, and adds lines of
// the byline in place.

const form = document.getElementById("article-form");
const saved = form.querySelector("[data-saved]");
// After a refusal nothing of what stands here is saved.
let isChanged = form.querySelector(".refusal") !== null;

function markChanged() {
  if (isChanged) return;
  isChanged = true;
  saved.textContent = "Not saved yet";
}

function warn(event) {
  if (isChanged) event.preventDefault();
}

function saveByKey(event) {
  const save = form.querySelector("button[value=edit]");
  if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  save.click();
}

// The chooser of pictures comes without names for who cannot see.
function nameParts() {
  for (const part of form.querySelectorAll(".select2-selection, .select2-selection__rendered")) {
    part.setAttribute("aria-label", labelOf("id_lead_image"));
  }
}

function labelOf(id) {
  return form.querySelector(`label[for=${id}]`).textContent;
}

function offerRows() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.textContent = "Add a line";
  button.addEventListener("click", addRow);
  form.querySelector("[data-rows]").after(button);
}

function addRow() {
  const rows = form.querySelector("[data-rows]");
  const total = form.elements["bylines-TOTAL_FORMS"];
  const row = form.querySelector("template[data-row]").innerHTML.replaceAll("__prefix__", total.value);
  rows.insertAdjacentHTML("beforeend", row);
  total.value = Number(total.value) + 1;
  rows.lastElementChild.querySelector("select").focus();
}

function chooseAt() {
  if (form.elements.at.value) form.elements.when.value = "at";
}

if (form.elements.version) {
  form.addEventListener("input", markChanged);
  form.addEventListener("change", markChanged);
  form.addEventListener("submit", () => { isChanged = false; });
  document.addEventListener("keydown", saveByKey);
  window.addEventListener("beforeunload", warn);
  // After the admin's own, which makes the chooser at the same moment.
  django.jQuery(nameParts);
  offerRows();
}
if (form.elements.at) form.elements.at.addEventListener("input", chooseAt);
