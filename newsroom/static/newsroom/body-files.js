// Pictures that are dropped on the text, or pasted: each goes into the library, with its progress and whatever refuses it
// told where it will stand, and is then asked for its words.

import { Extension, Plugin, pm } from "django-prose-editor/editor";
import { takeToken } from "newsroom/article-token";
import { button, element } from "newsroom/body-dialogs";
import { parsed } from "newsroom/body-disarming";
import { blocksOf } from "newsroom/body-reader";
import { askWords } from "newsroom/body-references";

const { PluginKey } = pm.state;
const { Decoration, DecorationSet } = pm.view;
const MOST = 20 * 1024 * 1024;
const LOST = "It did not arrive. Drop it again: nothing comes in twice.";
const LOGGED_OUT = "You are logged out. Log in in another tab, then drop it again.";
const key = new PluginKey("files");

// Where files are on their way; each place moves with the words around it.
const coming = (editor, form) => new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, places) {
      const mapped = places.map(tr.mapping, tr.doc);
      const { add, remove } = tr.getMeta(key) ?? {};
      if (add) return mapped.add(tr.doc, [Decoration.widget(add.at, add.dom, { id: add.id, side: 1, ignoreSelection: true, stopEvent: () => true })]);
      return remove ? mapped.remove(mapped.find(null, null, ({ id }) => id === remove)) : mapped;
    },
  },
  props: {
    decorations: (state) => key.getState(state),
    handleDOMEvents: {
      dragover: (view, event) => { if (hasFiles(event.dataTransfer)) event.preventDefault(); },
      drop(view, event) {
        const isOurs = hasFiles(event.dataTransfer) && !view.dragging;
        return isOurs && takeAll(editor, form, event, event.dataTransfer.files, dropPlace(view, event));
      },
      paste(view, event) {
        const { clipboardData } = event;
        const isOurs = hasFiles(clipboardData) && !hasWords(clipboardData);
        return isOurs && takeAll(editor, form, event, clipboardData.files, behind(view.state.selection.$to));
      },
    },
  },
});

export const Files = Extension.create({
  name: "files",
  addOptions: () => ({ form: null }),
  addProseMirrorPlugins() { return [coming(this.editor, this.options.form)]; },
});

function hasFiles(data) {
  return Boolean(data?.types.includes("Files"));
}

// Word puts a picture of its words into the clipboard too: there it is the words that are pasted.
function hasWords(data) {
  return Boolean(blocksOf(parsed(data.getData("text/html"))).length || data.getData("text/plain").trim());
}

function dropPlace(view, event) {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  return found ? behind(view.state.doc.resolve(found.pos)) : view.state.doc.content.size;
}

// After the paragraph, list or table at this place, so that no sentence is cut in two.
function behind($at) {
  return $at.depth ? $at.after(1) : $at.pos;
}

function takeAll(editor, form, event, dropped, at) {
  event.preventDefault();
  takeInTurn(editor, form, [...dropped], at);
  return true;
}

async function takeInTurn(editor, form, dropped, at) {
  const { view } = editor;
  const rows = dropped.map((file) => announce(view, file, at));
  const placed = [];
  for (const [number, file] of dropped.entries()) {
    const { picture, sentence } = await send(form, file, rows[number]);
    if (view.isDestroyed) return;
    if (picture) placed.push(put(view, rows[number], picture));
    else refuse(view, rows[number], sentence);
  }
  for (const picture of placed) if ((await askWords(editor, picture)) === null) break;
}

function announce(view, file, at) {
  const id = crypto.randomUUID?.() ?? String(Math.random());
  const said = element("span", { textContent: "waits" });
  const bar = element("progress", { max: 1, value: 0 });
  bar.setAttribute("aria-label", file.name);
  said.setAttribute("role", "status");
  const dom = element("div", { className: "body-upload", contentEditable: "false" }, [element("strong", { textContent: file.name }), bar, said]);
  view.dispatch(view.state.tr.setMeta(key, { add: { id, at, dom } }).setMeta("addToHistory", false));
  return { id, dom, bar, said };
}

function refuse(view, { id, dom, bar, said }, sentence) {
  bar.remove();
  said.setAttribute("role", "alert");
  said.className = "body-upload__refused";
  said.textContent = `Not placed. ${sentence}`;
  dom.append(button("quiet-button", "Put this away", () => { leave(view, id, view.state.tr); view.focus(); }));
}

function leave(view, id, tr) {
  view.dispatch(tr.setMeta(key, { remove: id }));
}

// The picture, in the place where its file was on its way, or at the end if that place was deleted; its key is returned,
// by which it is found again.
function put(view, { id }, { key: picture, alt, caption, credit }) {
  const [place] = key.getState(view.state).find(null, null, (one) => one.id === id);
  const at = place ? behind(view.state.doc.resolve(place.from)) : view.state.doc.content.size;
  const { nodes } = view.state.schema;
  const tr = view.state.tr.insert(at, nodes.picture.create({ picture, alt, caption, credit }));
  if (at + 1 === tr.doc.content.size) tr.insert(at + 1, nodes.paragraph.create());
  leave(view, id, tr);
  return picture;
}

function send(form, file, { bar, said }) {
  if (!form.dataset.upload) return { sentence: form.dataset.mayNotAdd };
  if (file.size > MOST) return { sentence: `This file has ${(Math.ceil(file.size / 1024 / 102.4) / 10).toFixed(1)} MB; a picture may have 20 MB.` };
  takeToken();
  const body = new FormData();
  body.append("file", file);
  body.append("form_key", form.elements.form_key.value);
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = loaded / total;
      said.textContent = loaded < total ? `${Math.round((100 * loaded) / total)}% sent` : "is being looked at";
    };
    request.onload = () => resolve(answered(request));
    request.onerror = request.onabort = () => resolve({ sentence: LOST });
    request.open("POST", form.dataset.upload);
    request.responseType = "json";
    request.send(body);
  });
}

function answered({ response, status }) {
  return response ?? { sentence: status === 403 ? LOGGED_OUT : LOST };
}
