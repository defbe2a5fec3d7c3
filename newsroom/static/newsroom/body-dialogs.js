// What the text editor asks in a dialog. The dialogs stand outside of the article's form, and give the focus back.

let number = 0;

export function element(name, properties = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Asks for words; the answer is what was typed, by the names of the fields, or "remove", or null. `check` says why an
// answer cannot be taken, in a sentence, or nothing.
export function ask({ title, fields, values = {}, act, check, removable }) {
  const inputs = fields.map((field) => input(field, values[field.name] ?? ""));
  const refusal = element("p", { className: "body-dialog__refusal" });
  refusal.setAttribute("role", "alert");
  const buttons = [element("button", { className: "primary-button", textContent: act })];
  const form = element("form", { method: "dialog", noValidate: true }, [...inputs, refusal]);
  return open(title, form, buttons, (close) => {
    if (removable) buttons[0].after(button("danger-button", removable, () => close("remove")));
    if (check) form.addEventListener("change", async () => { refusal.textContent = await check(typed(form)); });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      refusal.textContent = check ? await check(typed(form)) : "";
      if (!refusal.textContent) close(typed(form));
    });
  });
}

// Shows a form in a dialog until it is answered or left. `prepare` is handed the function that answers.
export function open(title, form, buttons, prepare) {
  const heading = element("h2", { id: `body-dialog-${++number}`, textContent: title });
  const dialog = element("dialog", { className: "body-dialog" }, [form]);
  const acts = element("div", { className: "body-dialog__acts" }, [...buttons, button("quiet-button", "Cancel", () => dialog.close())]);
  form.prepend(heading);
  form.append(acts);
  dialog.setAttribute("aria-labelledby", heading.id);
  return new Promise((resolve) => {
    let answer = null;
    prepare((given) => { answer = given; dialog.close(); });
    dialog.addEventListener("keydown", (event) => submitByKey(event, form));
    dialog.addEventListener("close", () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// The page's own keys rest meanwhile: what would save the article takes the answer.
function submitByKey(event, form) {
  event.stopPropagation();
  if (!(event.ctrlKey || event.metaKey) || !["s", "Enter"].includes(event.key)) return;
  event.preventDefault();
  form.requestSubmit();
}

function typed(form) {
  return Object.fromEntries(Array.from(new FormData(form), ([name, words]) => [name, words.trim().replace(/\s+/g, " ")]));
}

function input({ name, label, rows, hint, type = "text" }, value) {
  const id = `body-dialog-${++number}-${name}`;
  const field = rows ? element("textarea", { id, name, value, rows }) : element("input", { id, name, value, type });
  const parts = [element("label", { htmlFor: id, textContent: label }), field];
  if (hint) {
    parts.push(element("p", { className: "hint", id: `${id}-hint`, textContent: hint }));
    field.setAttribute("aria-describedby", `${id}-hint`);
  }
  return element("div", { className: "input" }, parts);
}

export function button(className, textContent, act) {
  const made = element("button", { type: "button", className, textContent });
  made.addEventListener("click", act);
  return made;
}
