// Pull quotes, and the name under a quote.

import { Mark, Node } from "django-prose-editor/editor";

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: () => ["aside", 0],
});

export const Cite = Mark.create({
  name: "cite",
  keepOnSplit: false,
  parseHTML: () => [{ tag: "cite" }],
  renderHTML: () => ["cite", 0],
});

export function togglePullQuote(editor) {
  editor.chain().focus().toggleWrap("pullQuote").run();
}

// The whole line is the name.
export function toggleCite(editor) {
  const { $from } = editor.state.selection;
  editor.chain().focus().command(({ tr, commands }) => {
    if ($from.parent.content.size === 0) return commands.toggleMark("cite");
    const mark = editor.schema.marks.cite;
    const [start, end] = [$from.start(), $from.end()];
    if (editor.isActive("cite")) tr.removeMark(start, end, mark);
    else tr.addMark(start, end, mark.create());
    return true;
  }).run();
}
