// The buttons over the text: one stop for the tab key, arrows between them, each with a name and a state.

import { ask } from "newsroom/body-dialogs";
import { toggleCite, togglePullQuote } from "newsroom/body-quotes";
import { isSelected, placeEmbed, placeNote, placePicture } from "newsroom/body-references";
import { askCaption, hasHeadingsAtTheLeft, insertTable, reshape } from "newsroom/body-table";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const inCode = (editor) => editor.isActive("codeBlock");
const outOfTables = (editor) => !editor.isActive("table");

function toggle(name, icon, label) {
  const method = `toggle${name[0].toUpperCase()}${name.slice(1)}`;
  return {
    name,
    icon,
    label,
    command: (editor) => editor.chain().focus()[method]().run(),
    active: (editor) => editor.isActive(name),
    enabled: (editor) => editor.can()[method](),
  };
}

function heading(level, label) {
  return {
    name: `heading${level}`,
    text: `H${level}`,
    label,
    command: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
    active: (editor) => editor.isActive("heading", { level }),
    enabled: (editor) => editor.can().toggleHeading({ level }),
  };
}

function place(name, text, command) {
  return { name, text, command, active: (editor) => isSelected(editor, name), enabled: (editor) => name !== "note" || !inCode(editor) };
}

function ofTable(name, text, command) {
  return { name, text, command, hidden: outOfTables };
}

const GROUPS = [
  [heading(2, "Heading"), heading(3, "Smaller heading")],
  [
    toggle("bold", "format_bold", "Bold"),
    toggle("italic", "format_italic", "Italic"),
    { name: "link", icon: "insert_link", label: "Link", command: askLink, active: (editor) => editor.isActive("link"), enabled: canLink },
    toggle("strike", "format_strikethrough", "Struck through"),
    toggle("superscript", "superscript", "Superscript"),
    toggle("subscript", "subscript", "Subscript"),
    toggle("code", "code", "Code"),
  ],
  [
    toggle("bulletList", "format_list_bulleted", "List"),
    toggle("orderedList", "format_list_numbered", "Numbered list"),
    toggle("blockquote", "format_quote", "Quote"),
    {
      name: "cite",
      text: "Name",
      label: "Name under a quote",
      command: toggleCite,
      active: (editor) => editor.isActive("cite"),
      enabled: (editor) => editor.isActive("blockquote") && !inCode(editor),
    },
    { name: "pullQuote", text: "Pull quote", command: togglePullQuote, active: (editor) => editor.isActive("pullQuote") },
    { ...toggle("codeBlock", null, null), text: "Code block" },
    {
      name: "horizontalRule",
      icon: "horizontal_rule",
      label: "Rule",
      command: (editor) => editor.chain().focus().setHorizontalRule().run(),
      enabled: (editor) => editor.can().setHorizontalRule(),
    },
  ],
  [
    place("picture", "Picture", placePicture),
    place("embed", "Embed", placeEmbed),
    place("note", "Note", placeNote),
    { name: "table", text: "Table", command: insertTable, enabled: (editor) => outOfTables(editor) && !inCode(editor) },
  ],
  [
    { name: "undo", icon: "undo", label: "Undo", command: (editor) => editor.commands.undo(), enabled: (editor) => editor.can().undo() },
    { name: "redo", icon: "redo", label: "Redo", command: (editor) => editor.commands.redo(), enabled: (editor) => editor.can().redo() },
  ],
  [
    ofTable("addRow", "Add row", reshape("addRowAfter")),
    ofTable("addColumn", "Add column", reshape("addColumnAfter")),
    ofTable("deleteRow", "Remove row", reshape("deleteRow")),
    ofTable("deleteColumn", "Remove column", reshape("deleteColumn")),
    { ...ofTable("headings", "Row headings", reshape("toggleHeaderColumn")), active: hasHeadingsAtTheLeft },
    ofTable("caption", "Caption", askCaption),
    ofTable("deleteTable", "Remove table", (editor) => editor.chain().focus().deleteTable().run()),
  ],
];

// As the library's Menu wants it.
export function items({ editor, buttons, menu }) {
  return GROUPS.map((group, index) => {
    // The library knows some of them by itself, and would show them first.
    group.forEach((item, place) => menu.defineItem({ ...described(item, buttons), groups: `house${index}`, priority: -place }));
    return menu.buttonGroup({ editor }, menu.items(`house${index}`));
  });
}

function described({ icon, text, label, ...item }, buttons) {
  const button = icon ? buttons.material(icon, label) : buttons.text(text, label ?? text);
  const update = (editor) => {
    if (item.active) button.setAttribute("aria-pressed", Boolean(item.active(editor)));
    button.setAttribute("aria-disabled", item.enabled ? !item.enabled(editor) : false);
  };
  return { ...item, button, update };
}

export function arrange(bar, editor) {
  const within = () => [...bar.querySelectorAll("button:not(.hidden)")];
  const stopAt = (stop) => bar.querySelectorAll("button").forEach((button) => { button.tabIndex = button === stop ? 0 : -1; });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Text");
  bar.addEventListener("focusin", (event) => stopAt(event.target));
  bar.addEventListener("keydown", (event) => move(event, within(), editor));
  editor.on("transaction", () => { if (!bar.querySelector('button[tabindex="0"]:not(.hidden)')) stopAt(within()[0]); });
  stopAt(within()[0]);
}

function move(event, buttons, editor) {
  const at = buttons.indexOf(event.target);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key === "Escape") editor.view.focus();
  if (next === undefined) return;
  event.preventDefault();
  buttons[next % buttons.length].focus();
}

function canLink(editor) {
  const { empty, node } = editor.state.selection;
  return (!empty && !node) || editor.isActive("link");
}

export async function askLink(editor) {
  if (!canLink(editor)) return;
  const before = editor.getAttributes("link");
  const answer = await ask({
    title: "Link",
    fields: [{ name: "href", label: "Address", hint: "Where it leads: https://…, or /… on our own pages." }],
    values: before,
    act: "Done",
    check: ({ href }) => (/^(https?:\/\/\S|mailto:\S|\/(?!\/)|#)/i.test(address(href)) ? "" : "Write an address that begins with https:// or mailto:."),
    removable: before.href && "Remove the link",
  });
  if (answer === null) return;
  const chain = editor.chain().focus().extendMarkRange("link");
  (answer === "remove" ? chain.unsetLink() : chain.setLink({ href: address(answer.href) })).run();
}

function address(typed) {
  return /^[\w-]+(\.[\w-]+)+/.test(typed) && !SCHEME.test(typed) ? `https://${typed}` : typed;
}
