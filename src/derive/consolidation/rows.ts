/** Rows and sections of an annex, by their numbers and by their names. */
import { flow } from '../../japanese/normalize.js';
import type { Part, Place } from './parts.js';
import { numbersOf, partAt } from './parts.js';

/** Numbers as a path has them, and whether the last is called a row: 1の2の項, not 1の2の部. */
export interface Numbering {
  readonly numbers: readonly number[];
  readonly isRow: boolean;
}

/**
 * The places that numbers can mean. 1の2の項 is row 2 of section 1, and 2の項 row 2 wherever it lies. Rows have the numbers
 * that are printed beside them: where some are, 2の項 is no section. Where none are, it may be section 2 as well as a second
 * row, and both are given. 2の部 is a section where there is one.
 */
export function rowsNumbered(
  root: Part,
  place: Place,
  { numbers, isRow }: Numbering,
): readonly Place[] {
  const whole = partAt(root, place);
  if (whole === undefined) return [];
  const all = numberedRows(whole, []);
  const wanted = numbers.join('-');
  const exact = all.filter(({ name }) => name === wanted);
  const ending = all.filter(one => one.isRow && `-${one.name}`.endsWith(`-${wanted}`));
  const found = isRow ? rowsFirst(all, exact, ending) : exact.length > 0 ? exact : ending;
  return found.map(row => [...place, ...row.place]);
}

/** What 項 can mean: printed rows alone; else a row of just these numbers; else sections and rows alike. */
function rowsFirst(
  all: readonly Numbered[],
  exact: readonly Numbered[],
  ending: readonly Numbered[],
): readonly Numbered[] {
  const exactRows = exact.filter(({ isRow }) => isRow);
  if (exactRows.length > 0) return exactRows;
  return all.some(({ isPrinted }) => isPrinted) ? ending : [...exact, ...ending];
}

interface Numbered {
  /** The numbers of a row and of the sections above it: 3-1-4. */
  readonly name: string;
  readonly isRow: boolean;
  /** Whether the number of a row is printed, and not its place alone. */
  readonly isPrinted: boolean;
  readonly place: Place;
}

function numberedRows(part: Part, above: Place): readonly Numbered[] {
  return part.children.flatMap((child, index) => {
    const place = [...above, index];
    const isPrinted = child.mark !== undefined;
    if (child.kind === 'row')
      return [{ name: rowName(part, child), isRow: true, isPrinted, place }];
    if (child.kind === 'item')
      return [{ name: numbersOf(child.segment).join('-'), isRow: true, isPrinted, place }];
    if (child.kind !== 'section') return [];
    const name = printedNumbers(child);
    const own = isCounted(child) ? [{ name, isRow: false, isPrinted: false, place }] : [];
    return [...own, ...numberedRows(child, place)];
  });
}

function rowName(section: Part, row: Part): string {
  const above = printedNumbers(section);
  return above === '' ? row.segment : `${above}-${row.segment}`;
}

/** Whether a heading begins with a number: 1 医療 · （１）医療 · ① 医療 · 第1 医療. Not 生活機能の強化. */
const COUNTED = /^\(?第?(?:[0-9]|[一-十ア-ン]{1,3}[\s.、)]|[IVX]+[\s.、)])/;

/** Whether a section has a number in print; nobody can name one by a number that only its place gives it. */
function isCounted({ kind, segment, heading }: Part): boolean {
  if (kind !== 'section' || segment === '0') return false;
  return heading === undefined || COUNTED.test(heading.normalize('NFKC'));
}

/** The numbers of a section as far as they are printed: 3-1; nothing of one without. */
function printedNumbers(section: Part): string {
  if (section.segment === '0') return '';
  const numbers = section.segment.split('-');
  return (isCounted(section) ? numbers : numbers.slice(0, -1)).join('-');
}

/** The places inside a part that a step by name can mean: row/地域公共交通 in the characters of an IRI. */
export function placesNamed(part: Part, step: string): readonly Place[] {
  const [unit = '', name = ''] = step.split('/');
  const wanted = folded(decodeURIComponent(name));
  const kinds = unit === 'row' ? ROWS : SECTIONS;
  return namedParts(part, []).flatMap(({ kind, names, place }) =>
    kinds.has(kind) && names.includes(wanted) ? [place] : [],
  );
}

const ROWS: ReadonlySet<Part['kind']> = new Set(['row', 'item']);
const SECTIONS: ReadonlySet<Part['kind']> = new Set(['section']);

interface Named {
  readonly kind: Part['kind'];
  readonly names: readonly string[];
  readonly place: Place;
}

/** Sections by their headings, rows by the titles of their measures, or by what they say where no column is for titles. */
function namedParts(part: Part, above: Place): readonly Named[] {
  return part.children.flatMap((child, index) => {
    const place = [...above, index];
    const own = { kind: child.kind, names: namesOf(child), place };
    if (child.kind === 'row') return [own];
    return child.kind === 'section' || child.kind === 'item'
      ? [own, ...namedParts(child, place)]
      : [];
  });
}

function namesOf(part: Part): readonly string[] {
  const measure = part.children.find(({ kind }) => kind === 'measure');
  const name = part.heading ?? measure?.heading ?? measure?.text ?? part.text ?? '';
  return [name, name.normalize('NFKC').replace(NUMBER, '')].map(folded);
}

/** A number before a name: (1)医療 · 1.医療 · 第1 医療. Not 1次産業. */
const NUMBER = /^(?:\([^()]{1,3}\)|第?(?:[0-9]{1,2}|[ア-ン一-十IVX]{1,3})(?:[.、]|\s+))\s*/;

function folded(text: string): string {
  return flow(text, [{ start: 0, end: text.length }]).text;
}
