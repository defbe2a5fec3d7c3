// Names for controls that the admin's own scripts and tables leave without one, for who cannot see what stands beside them.

function label(control, words) {
  if (words) control.setAttribute("aria-label", words.replace(/:$/, ""));
}

function wordsOf(element) {
  return element?.textContent.trim() ?? "";
}

function nameInstants() {
  for (const instant of document.querySelectorAll("p.datetime")) {
    const row = wordsOf(instant.closest(".form-row")?.querySelector("label, legend"));
    const [day, time] = instant.querySelectorAll("input");
    label(day, `${row} day`);
    label(time, `${row} time`);
  }
}

function nameChoosers() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const words = wordsOf(document.querySelector(`label[for="${select.id}"]`));
    const chooser = select.nextElementSibling;
    for (const part of chooser?.querySelectorAll(".select2-selection, .select2-selection__rendered") ?? []) label(part, words);
  }
}

function nameCells() {
  for (const input of document.querySelectorAll("#result_list td:not(.action-checkbox) input:not([type=hidden])")) {
    const column = input.closest("table").tHead.rows[0].cells[input.closest("td").cellIndex];
    label(input, `${wordsOf(column)}: ${wordsOf(input.closest("tr").querySelector("th"))}`);
  }
}

function nameAll() {
  nameInstants();
  nameChoosers();
  nameCells();
}

// After the admin's own, which makes the choosers at the same moment.
if (window.django?.jQuery) django.jQuery(nameAll);
else nameAll();
