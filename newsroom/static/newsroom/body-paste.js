// What is pasted from elsewhere, from Word and Google Docs above all, as the house keeps it: paragraphs, headings, lists,
// links, bold and italics, and nothing else. Of a table its cells are paragraphs, of a footnote the words.

import { disarmed, parsed } from "newsroom/body-disarming";
import { BLOCKS, blocksOf } from "newsroom/body-reader";

export function pasted(html) {
  if (html.includes("data-pm-slice") || html.includes("data-house")) return disarmed(html);
  const page = parsed(html);
  return written(blocksOf(page), page);
}

function written(blocks, page) {
  // As the editor marks what is copied from the middle of a line of its own: its white space counts.
  if (isInline(blocks, page)) return element("p", blocks[0].untrimmed, { "data-pm-slice": "1 1 []" }).outerHTML;
  const out = document.createElement("div");
  const top = topHeading(blocks);
  const open = [];
  for (const block of blocks) {
    if (block.kind.level) place(block, open, out);
    else {
      open.length = 0;
      const level = block.kind.heading;
      out.append(element(level ? (level > top ? "h3" : "h2") : "p", block.runs));
    }
  }
  return out.innerHTML;
}

// The house has two levels: the highest of the other document is its heading, whatever is below it the smaller one. A
// title over everything counts for itself.
function topHeading(blocks) {
  const levels = blocks.map(({ kind }) => kind.heading).filter(Boolean);
  const under = levels.filter((level) => level > 1);
  const hasTitle = levels.filter((level) => level === 1).length === 1 && blocks[0].kind.heading === 1;
  return Math.min(...(hasTitle && under.length ? under : levels));
}

// Words from the middle of a line go into the line in which the cursor is.
function isInline(blocks, page) {
  const isOne = blocks.length === 1 && blocks[0].kind.paragraph;
  return isOne && ![...page.querySelectorAll("*")].some((node) => BLOCKS.has(node.nodeName));
}

// `open` are the lists that stand in one another at this place, the outermost first.
function place({ kind, runs }, open, out) {
  const depth = Math.min(kind.level, open.length + 1);
  if (kind.goesOn && open.length) return open[Math.min(kind.level, open.length) - 1].lastElementChild.append(element("p", runs));
  open.length = Math.min(open.length, depth);
  const name = kind.ordered ? "ol" : "ul";
  if (open.length === depth && open.at(-1).localName !== name) open.pop();
  if (open.length < depth) {
    const list = document.createElement(name);
    (open.at(-1)?.lastElementChild ?? out).append(list);
    open.push(list);
  }
  const item = document.createElement("li");
  item.append(element("p", runs));
  open.at(-1).append(item);
}

function element(name, runs, attributes = {}) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  for (const { words, strong, em, href } of runs) {
    let node = words === "\n" ? document.createElement("br") : document.createTextNode(words);
    if (em) node = within("em", node);
    if (strong) node = within("strong", node);
    if (href) node = Object.assign(within("a", node), { href });
    made.append(node);
  }
  return made;
}

function within(name, node) {
  const made = document.createElement(name);
  made.append(node);
  return made;
}
