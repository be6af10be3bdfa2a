/** What a graph says of the changes of an instrument, as gold has them. */
import { BASE, RK } from '../src/rdf/namespaces.js';
import type { Term } from '../src/rdf/terms.js';
import { iri } from '../src/rdf/terms.js';
import { present } from '../src/model/present.js';
import type { GoldModification } from './gold.js';
import type { ReadingGraph as Graph } from './reading-graph.js';

/** A modification; one a part where it is of a range that is counted. */
export function modificationsOf(graph: Graph, modification: Term): readonly GoldModification[] {
  const [, target, name] = NAMED.exec(partOf(graph, modification, 'modifies') ?? '') ?? [];
  const found: GoldModification = {
    type: graph.slug(modification, RK.modificationType) ?? '',
    ...present({
      target,
      to: partOf(graph, modification, 'renumberedTo'),
      old: graph.text(modification, term('oldText')) ?? name,
      new: graph.text(modification, term('newText')),
    }),
  };
  const through = partOf(graph, modification, 'modifiesThrough');
  const shift = graph.text(modification, term('shift'));
  return partsOfRange(target, through).map(part => ({
    ...found,
    ...present({ target: part, to: shift === undefined ? found.to : moved(part, Number(shift)) }),
  }));
}

/** A row that is called by its name has no number: it is compared by its annex, and by its name as old words. */
const NAMED = /^(.+?)(?:\/(?:row|section)\/([^/]+).*)?$/;

/** A term of our ontology by its name. */
function term(name: string): Term {
  return iri(`${BASE}ns#${name}`);
}

/**
 * A part of the agreement: …/2016-10-03/art/3 → art/3; an entry below an entry is art/3/item/1/2, a row annex/1/2. A name is
 * escaped.
 */
function partOf(graph: Graph, modification: Term, property: string): string | undefined {
  const path = graph
    .text(modification, term(property))
    ?.replace(/^.*\/id\/agreement\/[^/]+\/[^/]+\/?(?:changed\/?)?/, '')
    .replace(/(?<=\/item\/.*\/)item\//g, '')
    .replace(/(?<=\/)row\/(?=[0-9]+(?:\/|$))/g, '');
  return path && decodeURIComponent(path);
}

/** art/5 to art/7 → art/5, art/6, art/7; the first alone where the parts between are not numbered plainly. */
function partsOfRange(
  first: string | undefined,
  last: string | undefined,
): readonly (string | undefined)[] {
  const [from, to] = [first, last].map(path => Number(/\/([0-9]+)$/.exec(path ?? '')?.[1]));
  if (first === undefined || from === undefined || to === undefined || !(to > from)) return [first];
  return Array.from({ length: to - from + 1 }, (_, at) =>
    first.replace(/[0-9]+$/, String(from + at)),
  );
}

function moved(path: string | undefined, shift: number): string | undefined {
  return path?.replace(/[0-9]+$/, number => String(Number(number) + shift));
}
