/** Words of a source as they are read: the white space of its layout taken out, each character with its place. */
import type { Place } from './spans.js';

/** A character, and where it stands in its source; −1 where that is not known. */
export interface Character {
  readonly text: string;
  readonly at: number;
}

/** A text in code points. */
export type Characters = readonly string[];

const BLANK = /^\s$/u;

/**
 * The characters of some places. `literal` is the text that the graph has of them: white space stands where it has some.
 * Without one, or where the two differ in more than white space, breaks of lines are closed and other white space is kept.
 */
export function passageOf(
  source: Characters,
  places: readonly Place[],
  literal?: string,
): readonly Character[] {
  const raw = places.flatMap(({ start, end }) =>
    source.slice(start, end).map((text, at): Character => ({ text, at: start + at })),
  );
  if (literal === undefined) return closed(raw);
  return aligned(raw, Array.from(literal)) ?? withoutPlaces(literal);
}

/** A text of which no places are known. */
export function withoutPlaces(text: string): readonly Character[] {
  return Array.from(text).map(character => ({ text: character, at: -1 }));
}

/** The characters of a literal with their places; undefined where the source has not all of them in one run. */
function aligned(raw: readonly Character[], literal: Characters): readonly Character[] | undefined {
  const solid = raw.filter(({ text }) => !BLANK.test(text));
  const wanted = literal.filter(text => !BLANK.test(text)).join('');
  const found = solid
    .map(({ text }) => text)
    .join('')
    .indexOf(wanted);
  if (found < 0) return undefined;
  let next = Array.from(
    solid
      .map(({ text }) => text)
      .join('')
      .slice(0, found),
  ).length;
  return literal.map(text =>
    BLANK.test(text) ? { text: ' ', at: -1 } : { text, at: solid[next++]?.at ?? -1 },
  );
}

/** A break of lines is no space between Japanese characters, and one between others. */
function closed(raw: readonly Character[]): readonly Character[] {
  const kept: Character[] = [];
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at];
    if (character === undefined) continue;
    if (!BLANK.test(character.text)) {
      kept.push(character);
      continue;
    }
    const end = behindBlanks(raw, at);
    const breaks = raw.slice(at, end).some(({ text }) => /[\n\r\f]/.test(text));
    const isWord = isLatin(raw[at - 1]) && isLatin(raw[end]);
    if (kept.length > 0 && end < raw.length && (!breaks || isWord))
      kept.push({ text: ' ', at: character.at });
    at = end - 1;
  }
  return kept;
}

function behindBlanks(raw: readonly Character[], from: number): number {
  let end = from;
  while (end < raw.length && BLANK.test(raw[end]?.text ?? '')) end++;
  return end;
}

function isLatin(character: Character | undefined): boolean {
  return /[A-Za-z0-9,.]/.test(character?.text ?? '');
}

/** The text of a passage. */
export function textOf(passage: readonly Character[]): string {
  return passage.map(({ text }) => text).join('');
}
