// The three references of the house's HTML: pictures, embeds and notes, each empty, its words in attributes. Here they
// show what they refer to.

import { mergeAttributes, Node, pm } from "django-prose-editor/editor";
import { ask, button, element } from "newsroom/body-dialogs";
import { choosePicture } from "newsroom/body-library";

const { NodeSelection, TextSelection } = pm.state;

function words(name) {
  return {
    default: "",
    parseHTML: (tag) => tag.getAttribute(`data-${name}`) ?? "",
    renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
  };
}

function reference({ name, tag, attributes, draw, ...rest }) {
  return Node.create({
    name,
    atom: true,
    selectable: true,
    addOptions: () => ({ addresses: {} }),
    addAttributes: () => Object.fromEntries(attributes.map((attribute) => [attribute, words(attribute)])),
    // Before whatever else takes the tag: a note is no superscript.
    parseHTML: () => [{ tag: `${tag}[data-${name}]`, priority: 100 }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes)],
    addNodeView() {
      return ({ node, editor, getPos }) => shown(tag, node, (now) => draw(now, () => change(editor, getPos()), this.options));
    },
    ...rest,
  });
}

function shown(tag, node, draw) {
  const dom = element(tag, { className: `body-${node.type.name}` }, draw(node));
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      dom.replaceChildren(...draw(next));
      return true;
    },
    stopEvent: (event) => event.target.closest?.("button, [role=button]") !== null && !event.type.startsWith("drag"),
    ignoreMutation: () => true,
  };
}

export const Picture = reference({
  name: "picture",
  tag: "figure",
  group: "block",
  draggable: true,
  attributes: ["picture", "alt", "caption", "credit"],
  draw: (node, act, { addresses }) => [
    element("img", { src: `${addresses.pictures}${encodeURIComponent(node.attrs.picture)}/`, alt: node.attrs.alt, loading: "lazy" }),
    element("figcaption", {}, [`${node.attrs.caption} `, element("span", { className: "body-picture__credit", textContent: node.attrs.credit })]),
    element("p", { className: "hint", textContent: node.attrs.alt ? `Alternative text: ${node.attrs.alt}` : "No alternative text" }),
    button("quiet-button", "Words of the picture", act),
  ],
});

export const Embed = reference({
  name: "embed",
  tag: "figure",
  group: "block",
  draggable: true,
  attributes: ["embed", "title"],
  draw: (node, act) => [
    element("strong", { textContent: node.attrs.title || "No title" }),
    element("span", { className: "hint", textContent: `From ${provider(node.attrs.embed)}, shown when a reader asks for it` }),
    button("quiet-button", "Address and title", act),
  ],
});

export const Note = reference({
  name: "note",
  tag: "sup",
  group: "inline",
  inline: true,
  attributes: ["note"],
  draw(node, act) {
    // No button, before which a line could break.
    const mark = element("span", { className: "body-note__mark", role: "button", tabIndex: 0, title: node.attrs.note, onclick: act });
    mark.ariaLabel = `Note: ${node.attrs.note}`;
    mark.onkeydown = (event) => { if ([" ", "Enter"].includes(event.key)) { event.preventDefault(); act(); } };
    return [mark];
  },
  // Enter would put an end of the paragraph in the place of the note that is selected.
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => isSelected(editor, "note") && (change(editor, editor.state.selection.from), true) };
  },
});

function provider(address) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
}

const QUESTIONS = {
  picture: {
    title: "Words of the picture",
    fields: [
      { name: "alt", label: "Alternative text", rows: 2, hint: "What is to be seen, for who cannot see it. Empty where it says nothing." },
      { name: "caption", label: "Caption", rows: 2 },
      { name: "credit", label: "Credit" },
    ],
  },
  embed: {
    title: "Shown from elsewhere",
    fields: [
      { name: "embed", label: "Address", type: "url", hint: "Of the page itself, as your browser shows it." },
      { name: "title", label: "Title", hint: "What is to be seen there, in a few words." },
    ],
  },
  note: { title: "Note", fields: [{ name: "note", label: "Words of the note", rows: 4, hint: "Plain text. It stands at the end of the piece." }] },
};

function question(editor, name) {
  const missing = (answer) => (answer[name] === "" ? `Write the ${name === "note" ? "words of the note" : "address"}.` : "");
  const check = {
    note: missing,
    embed: async (answer) => missing(answer) || obstacle(editor, answer.embed),
  }[name];
  return { ...QUESTIONS[name], check };
}

// The server's sentence, the one that saving would give; if it does not answer, saving will.
async function obstacle(editor, address) {
  const { addresses } = editor.extensionManager.extensions.find((extension) => extension.name === "embed").options;
  try {
    const answer = await fetch(`${addresses.embeds}?${new URLSearchParams({ address })}`);
    return (await answer.json()).sentence;
  } catch {
    return "";
  }
}

async function change(editor, at) {
  const node = editor.state.doc.nodeAt(at);
  const name = node.type.name;
  const answer = await ask({ ...question(editor, name), values: node.attrs, act: "Done", removable: "Take it out" });
  if (answer !== null) answered(editor, node, at, answer);
  return answer;
}

function answered(editor, node, at, answer) {
  const { tr } = editor.state;
  if (answer === "remove") tr.delete(at, at + node.nodeSize);
  else tr.setNodeMarkup(at, null, { ...node.attrs, ...answer });
  editor.view.dispatch(tr);
}

// Of a picture that has just been placed, its alternative text first: null where nobody wants to say it now.
export function askWords(editor, picture) {
  let at = null;
  editor.state.doc.descendants((node, position) => { if (node.attrs.picture === picture) at = position; });
  return at === null ? undefined : change(editor, at);
}

export function isSelected(editor, name) {
  return editor.state.selection.node?.type.name === name;
}

// Whatever is selected is changed; else a new one is placed.
function placer(name, place) {
  return async (editor) => {
    if (isSelected(editor, name)) return change(editor, editor.state.selection.from);
    return place(editor);
  };
}

export const placePicture = placer("picture", async (editor) => {
  const { addresses } = editor.extensionManager.extensions.find((extension) => extension.name === "picture").options;
  const found = await choosePicture(addresses.library);
  if (found) putBlock(editor, "picture", { picture: found.key, alt: found.alt, caption: found.caption, credit: found.credit });
});

export const placeEmbed = placer("embed", async (editor) => {
  const answer = await ask({ ...question(editor, "embed"), act: "Place" });
  if (answer) putBlock(editor, "embed", answer);
});

export const placeNote = placer("note", async (editor) => {
  const answer = await ask({ ...question(editor, "note"), act: "Place" });
  if (answer) editor.chain().focus().insertContentAt(editor.state.selection.to, { type: "note", attrs: answer }).run();
});

// After the paragraph, list or table in which the cursor is, so that no sentence is cut in two; in the place of a
// paragraph that is empty. The cursor goes on behind it.
function putBlock(editor, name, attributes) {
  const { state, view } = editor;
  const { $to } = state.selection;
  const after = $to.depth ? $to.after(1) : $to.pos;
  const isEmpty = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0;
  const node = state.schema.nodes[name].create(attributes);
  const tr = state.tr.replaceWith(isEmpty ? $to.before(1) : after, after, node);
  const behind = (isEmpty ? $to.before(1) : after) + node.nodeSize;
  if (behind === tr.doc.content.size) tr.insert(behind, state.schema.nodes.paragraph.create());
  tr.setSelection(TextSelection.near(tr.doc.resolve(behind)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

// A letter typed by mistake would otherwise stand in the place of the picture that is selected.
export function keepSelected(view) {
  return view.state.selection instanceof NodeSelection && view.state.selection.node.isAtom;
}
