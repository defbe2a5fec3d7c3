// The text editor of an article's body. Without this file, or where it does not know all that a text has, the body is
// written as HTML.

import {
  Blockquote, Bold, BulletList, Code as PlainCode, CodeBlock, Document, Dropcursor, Editor, Extension, Gapcursor,
  generateHTML, generateJSON, HardBreak, Heading, History, HorizontalRule, Italic, Link as PlainLink, ListItem, Menu,
  OrderedList, Paragraph, Plugin, Strike, Subscript, Superscript, Text,
} from "django-prose-editor/editor";
import { element } from "newsroom/body-dialogs";
import { Files } from "newsroom/body-files";
import { house, meaning } from "newsroom/body-house";
import { pasted } from "newsroom/body-paste";
import { Cite, PullQuote } from "newsroom/body-quotes";
import { Embed, keepSelected, Note, Picture } from "newsroom/body-references";
import { TABLES } from "newsroom/body-table";
import { teaser } from "newsroom/body-teaser";
import { arrange, askLink, items } from "newsroom/body-toolbar";

const UNKNOWN = "The text editor does not know all that stands in this text, so that it would lose some of it. Change the HTML here.";

const Link = PlainLink.extend({
  addKeyboardShortcuts: () => ({ "Mod-k": ({ editor }) => (askLink(editor), true) }),
});
// Words in code can be bold, and can lead somewhere.
const Code = PlainCode.extend({ excludes: "code" });

function surface(label) {
  return Extension.create({
    name: "surface",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          attributes: { "aria-label": label, "aria-multiline": "true" },
          handleTextInput: keepSelected,
          transformPastedHTML: pasted,
        },
      }),
    ],
    addKeyboardShortcuts: () => ({
      "Alt-F10": ({ editor }) => (editor.storage.menu.dom.querySelector('[tabindex="0"]').focus(), true),
    }),
  });
}

// The tags of common/html.py, each with the editor's own name for it.
function vocabulary(addresses) {
  return [
    Document, Paragraph, Text, Bold, Italic, Strike, Subscript, Superscript, Code, Link, HardBreak, Cite,
    Heading.configure({ levels: [2, 3] }), Blockquote, PullQuote, BulletList, OrderedList, ListItem, CodeBlock,
    HorizontalRule, ...TABLES, ...[Picture, Embed, Note].map((reference) => reference.configure({ addresses })),
  ];
}

function tools(label) {
  return [Dropcursor, Gapcursor, History, Menu.configure({ defaultItems: false, items }), surface(label)];
}

export function written(html, addresses = {}) {
  return house(generateHTML(generateJSON(html, vocabulary(addresses)), vocabulary(addresses)));
}

function open(textarea) {
  const addresses = JSON.parse(textarea.dataset.bodyEditor);
  if (meaning(written(textarea.value)) !== meaning(textarea.value)) return leave(textarea);
  const frame = element("div", { className: "prose-editor" });
  const editor = new Editor({
    element: frame,
    extensions: [
      ...vocabulary(addresses), ...tools(textarea.labels[0].textContent), Files.configure({ form: textarea.form }), ...teaser(textarea),
    ],
    content: textarea.value,
    onUpdate: () => keep(editor, textarea),
  });
  editor.on("create", () => arrange(editor.storage.menu.dom, editor));
  // Words that were kept elsewhere are brought back (article-drafts.js).
  textarea.addEventListener("restore", ({ detail }) => editor.commands.setContent(detail, { emitUpdate: true }));
  textarea.before(frame);
  frame.append(textarea);
}

function keep(editor, textarea) {
  textarea.value = house(editor.getHTML());
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
}

function leave(textarea) {
  const why = element("p", { className: "hint", id: `${textarea.id}_why`, textContent: UNKNOWN });
  textarea.setAttribute("aria-describedby", why.id);
  textarea.before(why);
}

document.querySelectorAll("[data-body-editor]").forEach(open);
