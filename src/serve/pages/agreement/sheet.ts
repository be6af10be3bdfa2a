/** What the views of a page share while it is written. */
import { ELI, RK } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import type { Ink } from './ink.js';
import type { Loaded } from './load.js';
import type { Part } from './parts.js';
import type { Character, Characters } from './passage.js';
import { passageOf, withoutPlaces } from './passage.js';
import type { Place } from './spans.js';
import { placesOf } from './spans.js';
import type { Say } from './words.js';

/** A page while it is written. */
export interface Sheet {
  readonly loaded: Loaded;
  readonly ink: Ink;
  readonly say: Say;
}

/** The characters of a source. */
export function charactersOf(sheet: Sheet, source: string | undefined): Characters {
  return (source === undefined ? undefined : sheet.loaded.sources.get(source)?.text) ?? [];
}

/** Words of a node, and the source that they stand in. */
export interface Words {
  readonly passage: readonly Character[];
  readonly source: string | undefined;
}

/** What a node states as its text, with the places of its characters; those of a version's own text are not known. */
export function wordsOf(
  { loaded, ...sheet }: Sheet,
  node: string,
  properties: { readonly text: NamedNode; readonly source: NamedNode },
): Words {
  const literal = loaded.facts.one(node, properties.text);
  const places = placesOf(loaded.facts.all(node, properties.source));
  const [first] = places;
  const isOwn = loaded.isVersion && node.startsWith(`${loaded.root}/`);
  if (literal !== undefined && (isOwn || first === undefined))
    return { passage: withoutPlaces(literal), source: undefined };
  const inFirst = places.filter(({ source }) => source === first?.source);
  const text = charactersOf({ loaded, ...sheet }, first?.source);
  return { passage: passageOf(text, inFirst, literal), source: first?.source };
}

/** The words of a part as the source has them, without those of some parts of it. */
export function rawWords(sheet: Sheet, part: Part, without: readonly Part[]): Words {
  const left = part.places.flatMap(place =>
    withoutPlacesOf(
      place,
      without.flatMap(({ extent }) => extent ?? []),
    ),
  );
  const source = left[0]?.source;
  return { passage: passageOf(charactersOf(sheet, source), left), source };
}

/** What is left of a place without others. */
export function withoutPlacesOf(whole: Place, others: readonly Place[]): readonly Place[] {
  const left: Place[] = [];
  let { start } = whole;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.source !== whole.source || other.end <= start || other.start >= whole.end) continue;
    if (other.start > start) left.push({ ...whole, start, end: other.start });
    start = Math.max(start, other.end);
  }
  return start < whole.end ? [...left, { ...whole, start }] : left;
}

/** Which parts of a text are read as its sentences. */
export const TEXT = { text: RK.text, source: RK.source };

/** The parts of a document that are not parts of others of it. */
export function isPartOf(sheet: Sheet, whole: string, part: Part): boolean {
  return sheet.loaded.facts.all(whole, ELI.has_part).includes(part.node);
}
