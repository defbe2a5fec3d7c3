// What is copied from a text that can only be read is the house's own, and the editor takes it with all that belongs to it.

export function copyWhole() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const from = selection.rangeCount ? selection.getRangeAt(0).commonAncestorContainer : null;
    const prose = (from instanceof Element ? from : from?.parentElement)?.closest(".prose");
    if (!prose || selection.isCollapsed) return;
    const part = document.createElement("div");
    part.dataset.house = "";
    part.append(selection.getRangeAt(0).cloneContents());
    event.clipboardData.setData("text/html", part.outerHTML);
    event.clipboardData.setData("text/plain", selection.toString());
    event.preventDefault();
  });
}
