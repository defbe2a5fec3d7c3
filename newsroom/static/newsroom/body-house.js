// The house's HTML, as common/html.py keeps it: how the editor writes it, and how two texts are compared.

const MARKS = new Set(["EM", "STRONG", "S", "SUB", "SUP", "A", "CODE", "CITE"]);
const KEPT = [
  "href", "data-picture", "data-alt", "data-caption", "data-credit", "data-embed", "data-title", "data-note",
  "colspan", "rowspan", "scope",
];

function page(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template;
}

// The editor keeps all rows of a table alike; those of its head stand first, and are marked.
export function house(html) {
  const template = page(html);
  template.content.querySelectorAll("table").forEach(raiseHead);
  return template.innerHTML;
}

function raiseHead(table) {
  const body = table.tBodies[0];
  const head = document.createElement("thead");
  while (body.firstElementChild?.hasAttribute("data-head")) head.append(body.firstElementChild);
  for (const row of [...head.rows, ...body.rows]) row.removeAttribute("data-head");
  if (head.firstElementChild) body.before(head);
  if (!body.firstElementChild) body.remove();
}

// What a text says and how, as one string: two texts that differ only in how they write the same are equal.
export function meaning(html) {
  const told = [];
  tell(page(html).content, [], told);
  if (told.at(-1) === "|") told.pop();
  return JSON.stringify(told);
}

function tell(parent, marks, told) {
  const inCode = parent.closest?.("pre");
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) say(inCode ? node.data : node.data.replace(/\s+/g, ""), marks, told);
    else if (node.nodeName === "BR" || node.dataset?.note) say(tag(node), marks, told);
    else if (MARKS.has(node.nodeName)) tell(node, isNothing(node) ? marks : added(marks, tag(node)), told);
    else if (node.nodeName === "P") paragraph(node, told);
    else if (node.nodeName === "TBODY") tell(node, [], told);
    else block(node, told);
  }
}

// A link that leads nowhere, and the code that every <pre> is.
function isNothing(mark) {
  return tag(mark) === "<A>" || (mark.nodeName === "CODE" && mark.parentNode.nodeName === "PRE");
}

function say(words, marks, told) {
  const last = told.at(-1);
  const how = marks.join("");
  if (last?.how === how) last.words += words;
  else if (words) told.push({ how, words });
}

// Whether the words in a quote, an item or a cell stand in a paragraph says nothing, but where one ends does.
function paragraph(node, told) {
  part(told);
  tell(node, [], told);
  part(told);
}

function part(told) {
  if (told.at(-1)?.words) told.push("|");
}

function block(node, told) {
  enter(tag(node), told);
  tell(node, [], told);
  enter(`</${node.nodeName}>`, told);
}

function enter(name, told) {
  if (told.at(-1) === "|") told.pop();
  told.push(name);
}

function added(marks, mark) {
  return [...new Set([...marks, mark])].sort();
}

function tag(node) {
  const attributes = KEPT.filter((name) => node.getAttribute(name)).map((name) => ` ${name}="${node.getAttribute(name)}"`);
  return `<${node.nodeName}${attributes.join("")}>`;
}
