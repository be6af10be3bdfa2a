/** Two versions of an agreement, part by part. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Facts } from './facts.js';
import type { Part } from './parts.js';
import { partsOf } from './parts.js';
import { keyOf } from './statements.js';

/** A part that is not the same in both; what one has not is undefined. */
export interface Difference {
  /** What it is called in the address of a page, where the later version has it. */
  readonly key: string | undefined;
  /** Which part it is, with those it lies in: 第3条 第2項. */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A version and what is said of it. */
export interface Compared {
  readonly root: string;
  readonly facts: Facts;
}

interface Leaf {
  readonly key: string;
  /** Where it stands, by the kinds and numbers of the parts that it lies in: `article 3/paragraph 2`. */
  readonly place: string;
  readonly name: string;
  readonly text: string;
}

/**
 * What differs between two versions. What stands in another place with the same words, since something was put before it,
 * is no difference.
 */
export function comparison(before: Compared, after: Compared): readonly Difference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const [gone, come] = [without(old, now), without(now, old)];
  const places = [...new Set([...come, ...gone].map(({ place }) => place))];
  return places.flatMap(place => {
    const [was, is] = [gone, come].map(leaves => leaves.find(leaf => leaf.place === place));
    const some = is ?? was;
    if (some === undefined) return [];
    return [{ key: is?.key, name: some.name, before: was?.text, after: is?.text }];
  });
}

/** The leaves whose words others have not, each as often as it stands there. */
function without(leaves: readonly Leaf[], others: readonly Leaf[]): readonly Leaf[] {
  const counts = new Map<string, number>();
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  const samePlace = new Set(others.map(({ place, text }) => `${place} ${text}`));
  const isSame = ({ place, text }: Leaf): boolean => samePlace.has(`${place} ${text}`);
  for (const leaf of leaves)
    if (isSame(leaf)) counts.set(leaf.text, (counts.get(leaf.text) ?? 0) - 1);
  return leaves.filter(leaf => {
    if (isSame(leaf)) return false;
    const left = counts.get(leaf.text) ?? 0;
    counts.set(leaf.text, left - 1);
    return left <= 0;
  });
}

/** The smallest parts with a text of their own, in their order. */
function leavesOf({ root, facts }: Compared): readonly Leaf[] {
  return partsOf(root, facts).flatMap(part => leavesIn(part, { place: '', name: '', facts }));
}

interface Above {
  readonly place: string;
  readonly name: string;
  readonly facts: Facts;
}

function leavesIn(part: Part, above: Above): readonly Leaf[] {
  const { facts } = above;
  const number = facts.one(part.node, ELI.number) ?? String(part.order);
  const place = `${above.place}/${part.kind} ${number}`;
  const name = `${above.name} ${part.label}`.trim();
  const text = facts.one(part.node, RK.text);
  const isText = part.kind === 'paragraph' || part.children.length === 0;
  const own = text !== undefined && isText ? [{ key: keyOf(part.node), place, name, text }] : [];
  const inner = isText
    ? []
    : part.children.flatMap(child => leavesIn(child, { place, name, facts }));
  return [...own, ...measuresIn(part.node, { place, name, facts }), ...inner];
}

/** A measure with its title, and each of its roles. */
function measuresIn(node: string, { place, name, facts }: Above): readonly Leaf[] {
  return facts.all(node, RK.definesMeasure).flatMap(measure => {
    const words = [facts.one(measure, RK.heading), facts.one(measure, RK.content)];
    const text = words.filter(word => word !== undefined).join('\n');
    const roles = facts
      .all(measure, RK.roleAssignment)
      .toSorted()
      .map(role => {
        const letter = /[^/]+$/.exec(role)?.[0] ?? '';
        const label = facts.one(role, RDFS.label) ?? '';
        return {
          key: keyOf(role),
          place: `${place}/role ${letter}`,
          name: `${name} ${label}`,
          text: facts.one(role, RK.activity) ?? '',
        };
      });
    return [{ key: keyOf(measure), place: `${place}/measure`, name, text }, ...roles];
  });
}
