// HTML of whoever wrote it, parsed so that nothing of it runs, is fetched, or is complained of.

// What would run, and what would be styled: the page's policy complains of it wherever it is parsed. So it is marked before,
// and is then no more than data; in words, where it means nothing, the mark is taken out again.
const ARMED = /(?<=[\s"'/])(on[a-z]+|style)(?=\s*=)/gi;
const MARK = "data-armed-";
// What one browser reads as words and the next reading as tags.
const AMBIGUOUS = "svg, math, style, script, noscript, template, xmp, iframe, noembed, noframes, plaintext, title, textarea, select, base";

export function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html.replace(ARMED, `${MARK}$1`);
  return template.content;
}

// The same HTML again, for who keeps more of it than the words: of the editor's own, or of whoever says that it is.
export function disarmed(html) {
  const page = parsed(html);
  for (const node of page.querySelectorAll(AMBIGUOUS)) node.remove();
  const nodes = document.createTreeWalker(page, NodeFilter.SHOW_ALL);
  const comments = [];
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.nodeType === Node.TEXT_NODE) node.data = unmarked(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) [...node.attributes].forEach((one) => disarm(node, one));
    else comments.push(node);
  }
  comments.forEach((comment) => comment.remove());
  const template = document.createElement("template");
  template.content.append(page);
  return template.innerHTML;
}

function disarm(node, attribute) {
  if (attribute.name.startsWith(MARK)) node.removeAttributeNode(attribute);
  else attribute.value = unmarked(attribute.value);
}

export function unmarked(words) {
  return words.replaceAll(MARK, "");
}
