/** Two versions of an agreement, part by part. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Facts } from './facts.js';
import { partsOf } from './parts.js';
import type { Part } from './parts.js';
import { keyOf } from './statements.js';

/** A part that is not the same in both; what one has not is undefined. */
export interface Difference {
  readonly key: string;
  /** Which part it is, with those it lies in: 第3条 第2項. */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Leaf {
  readonly name: string;
  readonly text: string;
}

/** What differs between two versions. */
export function comparison(
  before: { readonly root: string; readonly facts: Facts },
  after: { readonly root: string; readonly facts: Facts },
): readonly Difference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.flatMap(key => differenceAt(key, old.get(key), now.get(key)) ?? []);
}

function differenceAt(
  key: string,
  was: Leaf | undefined,
  is: Leaf | undefined,
): Difference | undefined {
  const some = is ?? was;
  if (some === undefined || was?.text === is?.text) return undefined;
  return { key, name: some.name, before: was?.text, after: is?.text };
}

/** The smallest parts with a text of their own, by their place in the whole. */
function leavesOf({
  root,
  facts,
}: {
  readonly root: string;
  readonly facts: Facts;
}): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (part: Part, above: string): void => {
    const name = part.kind === 'sentence' ? above : `${above} ${part.label}`.trim();
    for (const [node, text] of textsOf(part.node, facts))
      leaves.set(keyOf(node), { name: nameOf(node, name, facts), text });
    const isText = part.kind === 'paragraph' || part.kind === 'item';
    if (isText && facts.one(part.node, RK.text) !== undefined)
      leaves.set(keyOf(part.node), {
        name,
        text: facts.one(part.node, RK.text) ?? '',
      });
    else part.children.forEach(child => visit(child, name));
  };
  partsOf(root, facts).forEach(part => visit(part, ''));
  return leaves;
}

/** The texts of a part that has no smaller ones: its own, or those of a measure and its roles. */
function textsOf(node: string, facts: Facts): readonly (readonly [string, string])[] {
  const measures = facts.all(node, RK.definesMeasure);
  const cells = measures.flatMap(measure => [
    [measure, [facts.one(measure, RK.heading), facts.one(measure, RK.content)].join('\n')] as const,
    ...facts.all(measure, RK.roleAssignment).map(role => [role, facts.one(role, RK.activity) ?? ''] as const), // prettier-ignore
  ]);
  const text = facts.one(node, RK.text);
  const isLeaf = facts.all(node, ELI.has_part).length === 0;
  const own = text !== undefined && isLeaf ? [[node, text] as const] : [];
  return [...own, ...cells].map(([part, words]) => [part, words.trim()]);
}

function nameOf(node: string, name: string, facts: Facts): string {
  const label = facts.one(node, RDFS.label);
  return /\/role\/[a-z-0-9]+$/.test(node) && label !== undefined ? `${name} ${label}` : name;
}
