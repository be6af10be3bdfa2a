/** Tables in the structure tree of a tagged PDF. */
import type { TaggedCell, TaggedTable } from './page.js';

/** A node of the tree as pdf.js gives it: an element with a role, or a reference to marked content. */
interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** The number of marked content at the end of its id: p226R_mc12. */
const MARK = /_mc(\d+)$/;

/** The tables of a page, in the order of the tree; rows without cells are left out. */
export function taggedTables(tree: unknown): readonly TaggedTable[] {
  return elements(asNode(tree), 'Table').map(table => ({
    rows: elements(table, 'TR')
      .map(row => (row.children ?? []).filter(isCell).map(cellOf))
      .filter(cells => cells.length > 0),
  }));
}

function asNode(tree: unknown): TreeNode {
  return typeof tree === 'object' && tree !== null ? tree : {};
}

/** The outermost elements of a role: what lies in a table of a cell belongs to the cell. */
function elements(node: TreeNode, role: string): readonly TreeNode[] {
  return (node.children ?? []).flatMap(child =>
    child.role === role ? [child] : elements(child, role),
  );
}

function isCell({ role }: TreeNode): boolean {
  return role === 'TD' || role === 'TH';
}

function cellOf(node: TreeNode): TaggedCell {
  const own = MARK.exec(node.id ?? '')?.[1];
  return [...(own === undefined ? [] : [Number(own)]), ...(node.children ?? []).flatMap(cellOf)];
}
