// Tables: the words above them, the rows of their head, and for which cells a heading speaks.

import { pm, Table as PlainTable, TableCell, TableHeader as PlainHeader, TableRow as PlainRow } from "django-prose-editor/editor";
import { ask } from "newsroom/body-dialogs";

const Table = PlainTable.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        parseHTML: (table) => table.getAttribute("data-caption"),
        renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
      },
    };
  },
});

const TableRow = PlainRow.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      head: {
        default: false,
        parseHTML: (row) => row.parentElement?.nodeName === "THEAD" || row.hasAttribute("data-head"),
        renderHTML: ({ head }) => (head ? { "data-head": "" } : {}),
      },
    };
  },
});

const TableHeader = PlainHeader.extend({
  addAttributes() {
    return { scope: { default: null }, ...this.parent?.() };
  },
});

export const TABLES = [Table, TableRow, TableHeader, TableCell];

function tableAt($position) {
  for (let depth = $position.depth; depth > 0; depth--) {
    if ($position.node(depth).type.name === "table") return { node: $position.node(depth), at: $position.before(depth) };
  }
  return null;
}

export function insertTable(editor) {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(raiseFirst).command(nameHeadings).run();
}

function raiseFirst({ tr }) {
  tr.setNodeAttribute(tableAt(tr.selection.$from).at + 1, "head", true);
  return true;
}

// A heading that does not say so yet speaks for its column in the head, and for its row below.
function nameHeadings({ tr }) {
  const table = tableAt(tr.selection.$from);
  table?.node.descendants((cell, offset, row) => {
    if (cell.type.name !== "tableHeader" || cell.attrs.scope) return;
    tr.setNodeAttribute(table.at + 1 + offset, "scope", row.attrs.head ? "col" : "row");
  });
  return true;
}

export function reshape(command) {
  return (editor) => editor.chain().focus()[command]().command(nameHeadings).run();
}

export function hasHeadingsAtTheLeft(editor) {
  const table = tableAt(editor.state.selection.$from);
  return table !== null && pm.tables.columnIsHeader(pm.tables.TableMap.get(table.node), table.node, 0);
}

export async function askCaption(editor) {
  const { node, at } = tableAt(editor.state.selection.$from);
  const fields = [{ name: "caption", label: "Words above the table" }];
  const answer = await ask({ title: "Caption", fields, values: node.attrs, act: "Done" });
  if (answer) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "caption", answer.caption || null));
}
