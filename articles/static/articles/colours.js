// Light or dark by the reader's system, until the reader chooses. Runs before the first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem("colours");
    } catch {
      return null; // Storage is closed to us: the system decides.
    }
  }

  function store(colours) {
    try {
      localStorage.setItem("colours", colours);
    } catch {
      // The choice then lasts for this page.
    }
  }

  function isDark() {
    if (root.dataset.colours !== "system") return root.dataset.colours === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  root.dataset.colours = stored() ?? "system";
  addEventListener("click", (event) => {
    if (!event.target.closest("[data-switch-colours]")) return;
    root.dataset.colours = isDark() ? "light" : "dark";
    store(root.dataset.colours);
  });
})();
