/** Leaves that were left out while a text was read, put back in their places in the tree. */
import { append } from '../model/append.js';
import type { Branch, DocumentNode, Leaf } from '../model/document.js';
import { isLeaf } from '../model/document.js';

/**
 * The nodes with the leaves put in, in the order of the text: a leaf between two parts of a branch goes
 * into the branch, others stand beside it.
 *
 *     article 1, - 1 -, article 2     →   the number stands between the articles
 *     第1条 … 圏⏎- 1 -⏎域を形成する。  →   it stands behind the sentence, in its paragraph or beside it
 */
export function weave(
  nodes: readonly DocumentNode[],
  leaves: readonly Leaf[],
): readonly DocumentNode[] {
  const woven: DocumentNode[] = [];
  let next = 0;
  for (const [at, node] of nodes.entries()) {
    const due = leaves.slice(next, firstBehind(leaves, next, startOf(node)));
    const following = nodes[at + 1];
    const end = following === undefined ? Infinity : startOf(following);
    const inside = leaves.slice(next + due.length, firstBehind(leaves, next + due.length, end));
    append(woven, due);
    append(woven, withInside(node, inside));
    next += due.length + inside.length;
  }
  return [...woven, ...leaves.slice(next)];
}

/** The place of the first of the leaves from `from` on that begins at `start` or behind it. */
function firstBehind(leaves: readonly Leaf[], from: number, start: number): number {
  let at = from;
  while (at < leaves.length && startOf(leaves[at]) < start) at += 1;
  return at;
}

/** A node with leaves that begin behind its start: in it, as far as something of it comes after them. */
function withInside(node: DocumentNode, leaves: readonly Leaf[]): readonly DocumentNode[] {
  if (isLeaf(node) || leaves.length === 0) return [node, ...leaves];
  const within = firstBehind(leaves, 0, lastStartOf(node));
  if (within === 0) return [node, ...leaves];
  return [rebuilt(node, weave(node.children, leaves.slice(0, within))), ...leaves.slice(within)];
}

/** A branch with other children. Its lists of some of them (paragraphs, rows …) hold the new ones, too. */
function rebuilt<Kind extends Branch>(branch: Kind, children: readonly DocumentNode[]): Kind {
  const branches = children.filter(child => !isLeaf(child));
  const before = branch.children.filter(child => !isLeaf(child));
  const replacement = new Map<unknown, DocumentNode>(
    before.map((child, at) => [child, branches[at] ?? child]),
  );
  const fields = Object.entries(branch).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.map((part: unknown) => replacement.get(part) ?? part) : value,
  ]);
  return { ...(Object.fromEntries(fields) as Kind), children };
}

function startOf(node: DocumentNode | undefined): number {
  if (node === undefined) return Infinity;
  return isLeaf(node) ? (node.spans[0]?.start ?? Infinity) : startOf(node.children[0]);
}

function lastStartOf(node: DocumentNode): number {
  const last = isLeaf(node) ? undefined : node.children.at(-1);
  return last === undefined ? startOf(node) : lastStartOf(last);
}
