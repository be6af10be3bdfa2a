/**
 * Words of a part replaced, left out or inserted.
 *
 * By the practice of drafting laws, 「A」を「B」に改める means every A of the part, in the text as it was before:
 * 「甲」を「乙」に、「乙」を「甲」に改める changes them round.
 */
import { flow } from '../../japanese/normalize.js';
import { sentenceEnds } from '../../japanese/sentences.js';
import { sourceEnd, sourceStart } from '../../model/text.js';
import type { Outcome } from './failures.js';
import type { Change, Part } from './parts.js';
import { changed, hasSentences, sentenceText, sentencesOf, withText } from './parts.js';

/** One change of words, with the modification that makes it. */
export interface WordChange {
  readonly change: Change;
  readonly oldText: string;
  readonly newText: string;
  /** Whether the new words stand in the place of the old ones, or before or after them. */
  readonly position: 'instead' | 'before' | 'after';
}

/**
 * Changes words in parts and all that lies in them, headings of articles aside: they are named apart. Each of the
 * words must be in one of the parts.
 */
export function changeWords(
  parts: readonly Part[],
  changes: readonly WordChange[],
): Outcome<readonly Part[]> {
  const search = new WordSearch(changes);
  const results = parts.map(part => search.inPart(part));
  if (search.overlaps) return { failure: 'words-overlap' };
  return search.isComplete ? { value: results } : { failure: 'words-missing' };
}

/** Changes words in the heading of a part. */
export function changeHeadingWords(part: Part, changes: readonly WordChange[]): Outcome<Part> {
  const search = new WordSearch(changes);
  const found = search.inText(part.heading ?? '');
  if (found === undefined || !search.isComplete) return { failure: 'words-missing' };
  return { value: withChanges(part, { heading: found.text }, found.changes) };
}

interface Rewritten {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Looks for words in one text after another, and remembers which were found. */
class WordSearch {
  readonly #changes: readonly WordChange[];
  readonly #found = new Set<WordChange>();
  overlaps = false;

  constructor(changes: readonly WordChange[]) {
    this.#changes = changes;
  }

  get isComplete(): boolean {
    return this.#found.size === this.#changes.length;
  }

  /** A text with the words changed; undefined where it has none of them. */
  inText(text: string): Rewritten | undefined {
    const edits = this.#changes.flatMap(change => editsOf(text, change));
    if (edits.length === 0) return undefined;
    for (const { change } of edits) this.#found.add(change);
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    if (sorted.some((edit, at) => edit.start < (sorted[at - 1]?.end ?? 0))) this.overlaps = true;
    return { text: rewrite(text, sorted), changes: sorted.map(({ change }) => change.change) };
  }

  inPart(part: Part): Part {
    const inner = this.#inChildren(part);
    const heading = HEADED.has(part.kind) ? this.inText(part.heading ?? '') : undefined;
    const own = hasSentences(part) ? undefined : this.inText(part.text ?? '');
    const withHeading =
      heading === undefined
        ? inner
        : withChanges(inner, { heading: heading.text }, heading.changes);
    return own === undefined
      ? withHeading
      : withChanges(withHeading, { text: own.text }, own.changes);
  }

  /** The children with the words changed; where no sentence has them, the sentences taken together. */
  #inChildren(part: Part): Part {
    const children = part.children.map(child => this.inPart(child));
    const isChanged = children.some((child, at) => child !== part.children[at]);
    if (isChanged) return withChildren(part, children);
    const joined = hasSentences(part) ? this.inText(sentenceText(part)) : undefined;
    return joined === undefined ? part : withSentences(part, joined);
  }
}

/** Parts whose headings belong to what they hold: the headings and titles of a table. */
const HEADED: ReadonlySet<Part['kind']> = new Set(['annex', 'section', 'measure', 'item']);

function withChanges(part: Part, fields: Partial<Part>, changes: readonly Change[]): Part {
  return changes.reduce((before, change) => changed(before, fields, change), part);
}

/** A part with changed children, whose changes are its own; its text is that of its sentences. */
function withChildren(part: Part, children: readonly Part[]): Part {
  const added = children.flatMap((child, at) => (child === part.children[at] ? [] : child.changes));
  return withChanges(part, withText({ ...part, children }), added);
}

/** A part with a text of its own, divided into sentences where it has some. */
export function withNewText(part: Part, text: string, change: Change): Part {
  if (hasSentences(part)) return withSentences(part, { text, changes: [change] });
  const paragraph = part.children.findIndex(({ kind }) => kind === 'paragraph');
  const first = part.children[paragraph];
  if (first === undefined) return changed(part, { text }, change);
  const others = part.children.filter(({ kind }) => kind !== 'paragraph');
  return changed(part, { children: [...others, withNewText(first, text, change)] }, change);
}

/** A paragraph with its sentences ending otherwise, each that stayed kept. */
export function withSentenceTexts(part: Part, texts: readonly string[], change: Change): Part {
  return withDivided(part, texts, [change]);
}

/** A paragraph whose sentences ran into one another: divided again, each sentence that stayed kept. */
function withSentences(part: Part, { text, changes }: Rewritten): Part {
  return withDivided(part, divide(text), changes);
}

function withDivided(part: Part, texts: readonly string[], changes: readonly Change[]): Part {
  const before = sentencesOf(part);
  const others = part.children.filter(({ kind }) => kind !== 'sentence');
  const sentences = texts.flatMap((sentence, at): readonly Part[] => {
    const like = before.find(known => known.text === sentence) ?? before[at] ?? before.at(-1);
    if (like === undefined) return [];
    const segment = `sent/${at + 1}`;
    if (like.text === sentence && like.segment === segment) return [like];
    return [withChanges(like, { text: sentence, segment }, changes)];
  });
  return withChanges(part, withText({ ...part, children: [...sentences, ...others] }), changes);
}

function divide(text: string): readonly string[] {
  const mapped = flow(text, [{ start: 0, end: text.length }]);
  const ends = sentenceEnds(mapped.text).map(end => sourceEnd(mapped, end - 1) ?? text.length);
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

/** A place in a text and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly change: WordChange;
}

/** Every place of the old words, whatever the width of their characters. */
function editsOf(text: string, change: WordChange): readonly Edit[] {
  const mapped = flow(text, [{ start: 0, end: text.length }]);
  const wanted = flow(change.oldText, [{ start: 0, end: change.oldText.length }]).text;
  const edits: Edit[] = [];
  if (wanted === '') return edits;
  for (let at = mapped.text.indexOf(wanted); at >= 0;) {
    const start = sourceStart(mapped, at) ?? 0;
    const end = sourceEnd(mapped, at + wanted.length - 1) ?? text.length;
    edits.push({ ...rangeOf(change, start, end), words: change.newText, change });
    at = mapped.text.indexOf(wanted, at + wanted.length);
  }
  return edits;
}

function rangeOf(
  { position }: WordChange,
  start: number,
  end: number,
): { start: number; end: number } {
  if (position === 'instead') return { start, end };
  return position === 'after' ? { start: end, end } : { start, end: start };
}

function rewrite(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, words } of edits) {
    result += text.slice(from, start) + words;
    from = end;
  }
  return result + text.slice(from);
}
