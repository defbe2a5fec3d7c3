// What an article page can do with a script: share its address, and show in place what stands elsewhere. It reads whole without.
(() => {
  const share = document.querySelector("[data-share]");

  function say(words) {
    share.querySelector("[role=status]").textContent = words;
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(share.dataset.address);
      say("Copied.");
    } catch {
      say(share.dataset.address); // The clipboard is closed to us: here it is, to be copied by hand.
    }
  }

  function offerSharing() {
    const withOthers = share.querySelector("[data-share-with]");
    share.hidden = false;
    share.querySelector("[data-copy-address]").addEventListener("click", copy);
    withOthers.hidden = !navigator.share;
    withOthers.addEventListener("click", () => {
      navigator.share({ title: share.dataset.title, url: share.dataset.address }).catch(() => {});
    });
  }

  function show(event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const figure = event.currentTarget.closest("[data-player]");
    const frame = document.createElement("iframe");
    frame.src = figure.dataset.player;
    frame.title = figure.dataset.title;
    frame.allow = "fullscreen";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    figure.querySelector(".embed__still").replaceWith(frame);
    frame.focus();
  }

  if (share) offerSharing();
  for (const link of document.querySelectorAll(".embed__still")) link.addEventListener("click", show);
})();
