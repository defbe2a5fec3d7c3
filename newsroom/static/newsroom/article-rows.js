// Lines of the byline, added in place.

export function rows(form) {
  form.querySelector("#bylines").addEventListener("click", (event) => {
    if (event.target.matches("[data-add-row]")) addRow(form).querySelector("select").focus();
  });
  offer(form);
}

export function offer(form) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "quiet-button", textContent: "Add a line" });
  button.dataset.addRow = "";
  form.querySelector("[data-rows]").after(button);
}

export function addRow(form) {
  const total = form.elements["bylines-TOTAL_FORMS"];
  const row = form.querySelector("template[data-row]").innerHTML.replaceAll("__prefix__", total.value);
  const lines = form.querySelector("[data-rows]");
  lines.insertAdjacentHTML("beforeend", row);
  total.value = Number(total.value) + 1;
  return lines.lastElementChild;
}
