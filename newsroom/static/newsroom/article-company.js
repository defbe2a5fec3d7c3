// Who else has the article open, and what was saved after this page came: asked every twenty seconds while the page is in
// sight, and told at once between the tabs of one browser.

const PAUSE = 20_000;

export function company(form) {
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("editorial-articles") : null;
  const here = () => Number(form.dataset.version || 0);
  let told = 0;

  async function ask() {
    if (document.hidden || !form.dataset.pulse) return;
    try {
      const answer = await fetch(form.dataset.pulse, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) return;
      const { version, by, at, others } = await answer.json();
      showOthers(form, others);
      if (version > here()) warn(version, `${by} saved revision ${version} at ${at}`);
    } catch {
      // The next question may be answered; saving says for itself what is wrong.
    }
  }

  function warn(version, words) {
    if (version <= told) return;
    told = version;
    const box = form.querySelector("[data-newer]");
    const reload = Object.assign(document.createElement("button"), { type: "button", className: "quiet-button", textContent: "Load it" });
    reload.addEventListener("click", () => location.reload());
    const said = document.createElement("p");
    said.textContent = `${words}, after you opened this page. ${form.elements.version ? "If you have written meanwhile, save: nothing is written over, and you see both texts." : ""}`;
    box.replaceChildren(said, reload);
  }

  channel?.addEventListener("message", ({ data }) => {
    if (data.article === form.dataset.article && data.version > here()) warn(data.version, `You saved revision ${data.version} in another tab`);
  });
  document.addEventListener("visibilitychange", ask);
  setInterval(ask, PAUSE);
  ask();

  const company = {
    tell(version) {
      told = 0;
      form.querySelector("[data-newer]").replaceChildren();
      channel?.postMessage({ article: form.dataset.article, version: Number(version) });
    },
  };
  // Whatever a button did before this page came: other tabs may have the article as it was.
  if (form.dataset.article && document.querySelector(".messagelist .success")) company.tell(here());
  return company;
}

function showOthers(form, names) {
  const box = form.querySelector("[data-company]");
  const said = names.length ? `${listed(names)} ${names.length === 1 ? "has" : "have"} this open` : "";
  if (box.textContent !== said) box.textContent = said;
}

function listed(names) {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}
