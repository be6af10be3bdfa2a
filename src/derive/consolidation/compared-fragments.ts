/** What a comparison shows of a part that is not all of it: words that stand there once, or a row of an annex. */
import { flow } from '../../japanese/normalize.js';
import type { MappedText } from '../../model/text.js';
import { slice, sourceSpans } from '../../model/text.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { changed, hasSentences, partAt, replaceAt, sentenceText } from './parts.js';
import type { Step } from './step.js';
import { changeWords } from './words.js';

/** Changes words that stand in a part once, or the one cell of a row that differs; undefined where neither is so. */
export function applyFragment(text: Part, step: Step): Outcome<Part> | undefined {
  const { target = '', oldText = '' } = step.facts;
  const found = findPart(text, target);
  const place = isFailure(found) ? undefined : found.value.place;
  const part = place === undefined ? undefined : partAt(text, place);
  if (place === undefined || part === undefined) return undefined;
  const times = timesIn(part, folded(oldText));
  if (times === 1) return changeOnce(text, place, step);
  return times === 0 && part.kind === 'annex' ? applyToRow(text, place, step) : undefined;
}

function changeOnce(text: Part, place: Place, step: Step): Outcome<Part> | undefined {
  const { oldText = '', newText = '' } = step.facts;
  const change = { change: step.change, oldText, newText, position: 'instead' } as const;
  const outcome = changeWords([partAt(text, place) ?? text], [change]);
  if (isFailure(outcome)) return undefined;
  return { value: replaceAt(text, place, { parts: outcome.value, change: step.change }) };
}

function folded(text: string): string {
  return mapped(text).text;
}

function mapped(text: string): MappedText {
  return flow(text, [{ start: 0, end: text.length }]);
}

/** How often words stand in a part and what lies in it. */
function timesIn(part: Part, words: string): number {
  const own = hasSentences(part) ? sentenceText(part) : (part.text ?? '');
  const inner = part.children.filter(({ kind }) => kind !== 'sentence');
  const texts = [own, part.kind === 'article' ? '' : (part.heading ?? '')];
  const times = texts.map(text => folded(text).split(words).length - 1);
  return [...times, ...inner.map(child => timesIn(child, words))].reduce(
    (sum, one) => sum + one,
    0,
  );
}

/** What a row is to be, as printed and folded. */
interface Now {
  readonly source: string;
  readonly text: MappedText;
}

/** A cell of a row: where its text is, and which of a measure’s texts it is. */
interface Cell {
  readonly place: Place;
  readonly field: 'heading' | 'text';
  readonly text: string;
}

/**
 * A row whose cells run together is just the old text, with its number or without: the cell that alone makes the new text
 * of it is changed.
 *
 *     1 医療 診療を行う。 支援する。 協力する。 → 1 医療 診療を行う。 運営する。 協力する。
 *                          ^^^^^^^^                                  ^^^^^^^^
 */
function applyToRow(text: Part, annex: Place, step: Step): Outcome<Part> | undefined {
  const { oldText = '', newText = '' } = step.facts;
  const words = { old: folded(oldText), now: { source: newText, text: mapped(newText) } };
  const edits = rowsIn(text, annex).flatMap(row => {
    const cells = cellsOf(partAt(text, row) ?? text, row);
    const numbers = ['', numberOf(partAt(text, row))].filter(
      (number, at) => at === 0 || number !== '',
    );
    return numbers.flatMap(number => editsOf(cells, number, words));
  });
  const [edit, ...others] = edits;
  const cell = edit && partAt(text, edit.place);
  if (edit === undefined || cell === undefined || others.length > 0) return undefined;
  const next = changed(cell, { [edit.field]: edit.text }, step.change);
  return { value: replaceAt(text, edit.place, { parts: [next], change: step.change }) };
}

function numberOf(row: Part | undefined): string {
  return row?.mark ?? row?.segment ?? '';
}

function rowsIn(text: Part, place: Place): readonly Place[] {
  return (partAt(text, place)?.children ?? []).flatMap(({ kind }, at) => {
    const inner = [...place, at];
    if (kind === 'row') return [inner];
    return kind === 'section' ? rowsIn(text, inner) : [];
  });
}

/** The texts of the measure of a row in the order of its columns: title, content, roles. */
function cellsOf(row: Part, above: Place): readonly Cell[] {
  return row.children.flatMap((child, at): readonly Cell[] => {
    const place = [...above, at];
    const fields = (['heading', 'text'] as const).flatMap((field): readonly Cell[] => {
      const text = folded(child[field] ?? '');
      return text === '' ? [] : [{ place, field, text }];
    });
    return [...fields, ...cellsOf(child, place)];
  });
}

/** The one cell that may be changed so that a row reads as the new text; each where several may. */
function editsOf(
  cells: readonly Cell[],
  number: string,
  { old, now }: { readonly old: string; readonly now: Now },
): readonly Cell[] {
  const texts = cells.map(({ text }) => text);
  if (texts.length === 0 || number + texts.join('') !== old) return [];
  return cells.flatMap((cell, at) => {
    const [before, behind] = [number + texts.slice(0, at).join(''), texts.slice(at + 1).join('')];
    const { text } = now.text;
    const end = text.length - behind.length;
    const fits = end > before.length && text.startsWith(before) && text.endsWith(behind);
    return fits ? [{ ...cell, text: asPrinted(now, before.length, end) }] : [];
  });
}

/** A part of a text in the characters that it was folded from. */
function asPrinted({ source, text }: Now, from: number, to: number): string {
  return sourceSpans(text, from, to)
    .map(span => slice(source, span))
    .join('');
}
