// The last saved revision on a phone's width, beside the text: all of it, or what a reader without a subscription sees.

const KEPT = "phone";

export function phone(form) {
  const toggle = document.querySelector("[data-phone-toggle]");
  const aside = document.getElementById("phone");
  const frame = aside.querySelector("iframe");
  const readers = aside.querySelectorAll("[name=phone_as]");
  const isOn = () => !aside.hidden;

  function show(on) {
    aside.hidden = !on;
    form.classList.toggle("work--phone", on);
    toggle.setAttribute("aria-pressed", String(on));
    if (on) refresh();
  }

  function refresh() {
    if (!isOn() || !form.dataset.preview) return;
    const wanted = new URL(form.dataset.preview, location.href);
    wanted.searchParams.set("frame", "");
    if ([...readers].some((reader) => reader.checked && reader.value === "visitor")) wanted.searchParams.set("as", "visitor");
    const at = frame.contentWindow?.scrollY ?? 0;
    frame.onload = () => frame.contentWindow.scrollTo(0, at);
    // Not a step of “Back”.
    frame.contentWindow.location.replace(wanted);
  }

  toggle.hidden = !form.dataset.preview;
  toggle.addEventListener("click", () => { show(!isOn()); keep(isOn()); });
  // The rail comes back where there is room for one of the two.
  form.addEventListener("click", (event) => { if (event.target.matches(".work__to-rail") && matchMedia("(min-width: 1024px)").matches) show(false); });
  for (const reader of readers) reader.addEventListener("change", refresh);
  if (form.dataset.preview && kept()) show(true);
  return { refresh() { toggle.hidden = false; refresh(); } };
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "");
  } catch {
    // The choice then lasts for this page.
  }
}

function kept() {
  try {
    return localStorage.getItem(KEPT) === "on";
  } catch {
    return false;
  }
}
