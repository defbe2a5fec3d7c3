// Reads HTML of whoever wrote it, as a flat run of blocks, each with its words: from Word's paragraphs that look like items,
// from the bold <b> of Google Docs that is not bold, from whatever stands in whatever.

import { unmarked } from "newsroom/body-disarming";

const HEADINGS = /^H([1-6])$/;
export const BLOCKS = new Set([
  "P", "DIV", "UL", "OL", "LI", "TABLE", "TBODY", "THEAD", "TR", "TD", "TH", "BLOCKQUOTE", "SECTION", "ARTICLE", "ASIDE", "MAIN",
  "HEADER", "FOOTER", "NAV", "FIGURE", "FIGCAPTION", "PRE", "DL", "DT", "DD", "HR", "CENTER", "ADDRESS", "FORM", "FIELDSET",
]);
const GONE = new Set([
  "STYLE", "SCRIPT", "TITLE", "META", "LINK", "XML", "TEMPLATE", "DEL", "IMG", "PICTURE", "SVG", "VIDEO", "AUDIO", "IFRAME", "OBJECT",
  "BUTTON", "INPUT", "SELECT", "TEXTAREA", "NOSCRIPT", "O:P",
]);
// Hidden words, comments in the margin, and the marker that Word writes before an item itself.
const HIDDEN = /display:\s*none|mso-hide:\s*all|mso-element:\s*comment|mso-list:\s*ignore/;
const COMMENT = /MsoComment/;
const LEADS = /^(https?:\/\/\S|mailto:\S)/i;

export function blocksOf(page) {
  const reader = new Reader();
  reader.read(page, { strong: false, em: false, href: "" });
  reader.end();
  return reader.blocks;
}

class Reader {
  constructor() {
    this.blocks = [];
    this.current = null;
    this.lists = [];
  }

  read(parent, marks) {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.say(node.data, marks);
      else if (node.nodeType === Node.ELEMENT_NODE && !isGone(node)) this.enter(node, marks);
    }
  }

  enter(node, before) {
    const marks = marked(node, before);
    if (node.nodeName === "BR") this.breakLine(node);
    else if (node.nodeName === "UL" || node.nodeName === "OL") this.list(node, marks);
    else if (BLOCKS.has(node.nodeName) || HEADINGS.test(node.nodeName)) this.block(node, marks);
    else this.read(node, marks);
  }

  list(node, marks) {
    this.lists.push(node.nodeName === "OL");
    this.block(node, marks);
    this.lists.pop();
  }

  // What stands in an item begins a block of that item.
  block(node, marks) {
    this.end();
    const outer = this.open;
    const kind = kindOf(node, this.lists);
    if (kind) this.start(kind);
    this.read(node, marks);
    this.end();
    if (kind) this.open = outer;
  }

  start(kind) {
    this.open = undefined;
    this.current = { kind, runs: [] };
  }

  say(data, { strong, em, href }) {
    const words = unmarked(data).replace(/\s*[ \t\r\n\f]\s*|\u00a0{2,}/g, " ");
    if (!this.current && !words.trim()) return;
    if (!this.current) this.start(this.open ?? { paragraph: true });
    const { kind, runs } = this.current;
    const isAfterSpace = /[ \n]$/.test(runs.at(-1)?.words ?? "");
    runs.push({ words: isAfterSpace ? words.replace(/^ /, "") : words, strong: strong && !kind.heading, em, href });
  }

  breakLine(node) {
    if (this.current && !/page-break-before/.test(styleOf(node))) this.current.runs.push({ words: "\n" });
  }

  end() {
    const block = this.current;
    this.current = null;
    if (!block) return;
    const runs = trimmed(block.runs);
    if (runs.length) this.blocks.push({ kind: block.kind, runs, untrimmed: block.runs });
    // What comes after it in the same item goes on in it, or begins it where it has no words yet.
    if (block.kind.level) this.open = runs.length ? { ...block.kind, goesOn: true } : block.kind;
  }
}

function isGone(node) {
  const name = node.nodeName.toUpperCase();
  return GONE.has(name) || /^(V|W|M):/.test(name) || HIDDEN.test(styleOf(node)) || COMMENT.test(node.className) || isComment(node);
}

function isComment(node) {
  return /^#_msocom/.test(node.getAttribute("href") ?? "");
}

function styleOf(node) {
  return (node.dataset?.armedStyle ?? "").toLowerCase();
}

function marked(node, { strong, em, href }) {
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/.exec(styleOf(node))?.[1];
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/.exec(styleOf(node))?.[1];
  const isBold = node.nodeName === "B" || node.nodeName === "STRONG";
  const isItalic = ["I", "EM", "CITE"].includes(node.nodeName);
  return {
    strong: weight ? weight.startsWith("bold") || Number(weight) >= 600 : isBold || strong,
    em: slant ? slant !== "normal" : isItalic || em,
    href: (node.nodeName === "A" && address(node.getAttribute("href") ?? "")) || href,
  };
}

// Google's documents lead through Google. What leads to a place in the other document leads nowhere.
function address(href) {
  const found = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i.test(href) && URL.canParse(href) ? new URL(href).searchParams.get("q") : null;
  const target = unmarked(found ?? href).trim();
  return LEADS.test(target) ? target : "";
}

// A heading, an item (of a list, or of what Word writes instead), a paragraph, or nothing where only its parts count.
function kindOf(node, lists) {
  const level = headingLevel(node);
  if (level) return { heading: level };
  const item = wordItem(node);
  if (item) return item;
  if (node.nodeName === "LI") return { level: itemLevel(node, lists), ordered: lists.at(-1) ?? false };
  if (node.nodeName === "P" && !lists.length) return { paragraph: true };
  return null;
}

function headingLevel(node) {
  const named = HEADINGS.exec(node.nodeName)?.[1];
  if (named) return Number(named);
  if (/\bMsoTitle\b/.test(node.className)) return 1;
  if (/\bMsoSubtitle\b/.test(node.className)) return 2;
  return Number(/mso-outline-level:\s*([1-6])/.exec(styleOf(node))?.[1] ?? node.getAttribute("aria-level")) * (isHeading(node) ? 1 : 0);
}

function isHeading(node) {
  return node.getAttribute("role") === "heading" || /mso-outline-level:\s*[1-6]/.test(styleOf(node));
}

// Whatever is written there: lists are as deep as a whole number says.
function itemLevel(node, lists) {
  const told = Math.trunc(node.getAttribute("data-aria-level") ?? node.getAttribute("aria-level"));
  return told > 0 ? told : lists.length || 1;
}

// Word's paragraphs that look like items: "mso-list:l0 level2 lfo1", with their marker before the words.
function wordItem(node) {
  const level = /mso-list:[^;]*\blevel(\d)/.exec(styleOf(node))?.[1];
  if (!level) return null;
  const marker = [...node.querySelectorAll("[data-armed-style]")].find((one) => /mso-list:\s*ignore/.test(styleOf(one)));
  return { level: Number(level), ordered: /^\s*\(?(\d+|[a-z]{1,5})[.):]/i.test(marker?.textContent ?? "") };
}

// White space at the ends of a block, and lines that end at nothing, are left out.
function trimmed(runs) {
  const kept = runs.filter(({ words }) => words);
  while (kept.length && !kept[0].words.trim()) kept.shift();
  while (kept.length && !kept.at(-1).words.trim()) kept.pop();
  if (kept.length) {
    kept[0] = { ...kept[0], words: kept[0].words.trimStart() };
    kept[kept.length - 1] = { ...kept.at(-1), words: kept.at(-1).words.trimEnd() };
  }
  return kept;
}
