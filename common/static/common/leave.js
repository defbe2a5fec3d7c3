// Whoever logs out leaves no words behind in this browser.

document.addEventListener("submit", (event) => {
  if (!/\/logout\/$/.test(event.target.action)) return;
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith("words:")) localStorage.removeItem(name);
  } catch {
    // Storage is closed to us: nothing was kept.
  }
});
