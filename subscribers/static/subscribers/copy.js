/* A button with data-copy="ID" copies the words of #ID, one line for each item of a list. */

(() => {
  "use strict";
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const what = document.getElementById(button.dataset.copy);
      const lines = what.children.length ? [...what.children] : [what];
      const told = document.querySelector("[data-copied]");
      try {
        await navigator.clipboard.writeText(lines.map((line) => line.textContent.trim()).join("\n"));
        told.textContent = "Copied.";
      } catch {
        told.textContent = "Your browser did not let us copy: mark it, and copy it yourself.";
      }
    });
  }
})();
