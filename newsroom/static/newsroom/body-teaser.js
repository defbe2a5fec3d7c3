// The line across the text to which readers without a subscription read. It is dragged, moved by arrow keys or by its two
// buttons, and kept in step with the number of paragraphs that the form asks for, which is all there is without a script.

import { Extension, Plugin, pm } from "django-prose-editor/editor";
import { button, element } from "newsroom/body-dialogs";

const { PluginKey } = pm.state;
const { Decoration, DecorationSet } = pm.view;
const LABEL = "Readers without a subscription read to here";
const OPEN = "Open to everybody: readers have all of it. The line counts once the piece has a gate.";
const key = new PluginKey("teaser");

// As common/html.py counts: a paragraph without words is left out when the text is saved.
function counts(node) {
  let found = node.type.name === "horizontalRule" || Boolean(node.textContent.trim());
  node.descendants((child) => { found ||= ["picture", "embed", "note"].includes(child.type.name); });
  return found || ["picture", "embed"].includes(node.type.name);
}

// The places after each of the blocks that count, the beginning of the text first.
function places(doc) {
  const found = [0];
  doc.forEach((node, offset) => { if (counts(node)) found.push(offset + node.nodeSize); });
  return found;
}

function placeOf(doc, number) {
  const all = places(doc);
  return all[Math.min(number, all.length - 1)];
}

// It moves with the words around it. While the text has fewer paragraphs than were asked for, the number stays: the text
// may still grow. So it does when another text takes the place of all of it.
function moved(state, tr) {
  const asked = tr.getMeta(key);
  if (asked !== undefined) return { number: asked, at: placeOf(tr.doc, asked) };
  if (!tr.docChanged) return state;
  const stays = state.number >= places(tr.before).length - 1 || isAllGone(tr);
  const number = stays ? state.number : numberBefore(tr.doc, tr.mapping.map(state.at));
  return { number, at: placeOf(tr.doc, number) };
}

function isAllGone({ before, mapping }) {
  let isGone = true;
  before.forEach((node, offset) => { isGone &&= mapping.mapResult(offset + Math.floor(node.nodeSize / 2)).deleted; });
  return isGone;
}

// A place within a paragraph, where two were joined across the line, counts as its end.
function numberBefore(doc, at) {
  const $at = doc.resolve(at);
  const edge = $at.depth ? $at.after(1) : at;
  return places(doc).filter((place) => place > 0 && place <= edge).length;
}

// The block above the line makes room for it, or the first one where nothing is above it.
function room(state) {
  const { at } = key.getState(state);
  const $at = state.doc.resolve(at);
  const above = $at.nodeBefore;
  const made = above
    ? Decoration.node(at - above.nodeSize, at, { class: "before-teaser" })
    : Decoration.node(at, at + $at.nodeAfter.nodeSize, { class: "after-teaser" });
  return DecorationSet.create(state.doc, [made]);
}

export function teaser(textarea) {
  const field = textarea.form?.elements.teaser_cut;
  if (!field) return [];
  const plugin = new Plugin({
    key,
    state: { init: (_, { doc }) => ({ number: Number(field.value), at: placeOf(doc, Number(field.value)) }), apply: (tr, state) => moved(state, tr) },
    props: { decorations: room },
    view: (view) => new Line(view, field, textarea.form.elements.access),
  });
  return [Extension.create({ name: "teaser", addProseMirrorPlugins: () => [plugin] })];
}

class Line {
  constructor(view, field, access) {
    Object.assign(this, { view, field, access });
    this.watcher = new ResizeObserver(() => this.place());
    this.watcher.observe(view.dom);
    this.draw();
    this.onField = () => { if (field.value !== String(this.number)) this.moveTo(Number(field.value)); };
    this.onAccess = () => this.update();
    field.addEventListener("input", this.onField);
    access.addEventListener("change", this.onAccess);
  }

  get number() { return key.getState(this.view.state).number; }
  get most() { return places(this.view.state.doc).length - 1; }

  draw() {
    this.label = element("span", { className: "teaser__label" });
    this.handle = element("div", { className: "teaser__handle", tabIndex: 0 }, [this.label]);
    this.handle.setAttribute("role", "slider");
    this.handle.setAttribute("aria-orientation", "vertical");
    this.handle.setAttribute("aria-valuemin", "0");
    const up = button("quiet-button", "↑", () => this.moveTo(Math.min(this.number, this.most) - 1));
    const down = button("quiet-button", "↓", () => this.moveTo(Math.min(this.number + 1, this.most)));
    up.ariaLabel = "Readers read one paragraph less";
    down.ariaLabel = "Readers read one paragraph more";
    this.dom = element("div", { className: "teaser" }, [this.handle, element("span", { className: "teaser__acts" }, [up, down])]);
    this.handle.addEventListener("keydown", (event) => this.byKey(event));
    this.handle.addEventListener("pointerdown", (event) => this.drag(event));
    // The editor's own element is not in the page yet.
    queueMicrotask(() => {
      this.view.dom.after(this.dom);
      // The buttons above the text take another line where they find no room.
      this.watcher.observe(this.dom.offsetParent);
      this.update();
    });
  }

  update() {
    const { number, most } = this;
    const shown = Math.min(number, most);
    const isOpen = this.access.value === "open";
    this.label.textContent = isOpen ? OPEN : LABEL;
    this.dom.classList.toggle("teaser--open", isOpen);
    this.handle.setAttribute("aria-label", this.label.textContent);
    this.handle.setAttribute("aria-valuemax", String(most));
    this.handle.setAttribute("aria-valuenow", String(shown));
    this.handle.setAttribute("aria-valuetext", `After ${shown} of ${most} paragraph${most === 1 ? "" : "s"}`);
    this.place();
    this.tell(number);
  }

  tell(number) {
    if (this.field.value === String(number) || document.activeElement === this.field) return;
    this.field.value = String(number);
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Between the block above it and the one below it.
  place() {
    this.dom.style.setProperty("--teaser-at", `${this.edges()[Math.min(this.number, this.most)]}px`);
  }

  // How far each of the places is below the top of what the line stands in.
  edges() {
    const { view } = this;
    const from = this.top();
    return places(view.state.doc).map((at) => {
      const above = at ? view.nodeDOM(at - view.state.doc.resolve(at).nodeBefore.nodeSize) : null;
      return (above instanceof HTMLElement ? above.getBoundingClientRect().bottom : view.dom.getBoundingClientRect().top) - from;
    });
  }

  top() {
    return this.dom.offsetParent?.getBoundingClientRect().top ?? 0;
  }

  moveTo(number) {
    this.view.dispatch(this.view.state.tr.setMeta(key, Math.max(0, number)).setMeta("addToHistory", false));
  }

  byKey(event) {
    const { number, most } = this;
    const shown = Math.min(number, most);
    const next = { ArrowUp: shown - 1, ArrowLeft: shown - 1, ArrowDown: shown + 1, ArrowRight: shown + 1, Home: 0, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.moveTo(Math.min(next, most));
    this.handle.scrollIntoView({ block: "nearest" });
  }

  drag(down) {
    if (down.button) return;
    down.preventDefault();
    this.handle.focus({ preventScroll: true });
    this.handle.setPointerCapture(down.pointerId);
    this.dom.classList.add("teaser--held");
    const follow = (event) => this.moveTo(this.nearest(event.clientY));
    const drop = () => {
      this.dom.classList.remove("teaser--held");
      this.handle.removeEventListener("pointermove", follow);
    };
    this.handle.addEventListener("pointermove", follow);
    this.handle.addEventListener("lostpointercapture", drop, { once: true });
  }

  nearest(y) {
    const from = this.top();
    const away = this.edges().map((edge) => Math.abs(from + edge - y));
    return away.indexOf(Math.min(...away));
  }

  destroy() {
    this.watcher.disconnect();
    this.field.removeEventListener("input", this.onField);
    this.access.removeEventListener("change", this.onAccess);
    this.dom.remove();
  }
}
