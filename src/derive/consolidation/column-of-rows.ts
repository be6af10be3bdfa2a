/** A column in all rows of an annex or of a section of it: 別表甲の役割の欄中, 別表の1の部取組の内容の欄中, 別表取組の欄中. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { partAt } from './parts.js';

/**
 * The places of the cells of a column, of contents and names the measures that have them; undefined for a path that names no
 * column, or that of one row.
 */
export function columnOfRows(text: Part, path: string): Outcome<readonly Place[]> | undefined {
  const [, whole = '', column = ''] = /^(annex\/.*)\/(content|names|role\/[^/]+)$/.exec(path) ?? [];
  const place = whole === '' ? undefined : holderAt(text, whole);
  if (place === undefined) return undefined;
  const rows = measuresIn(partAt(text, place) ?? text, place).map(row => cellsOf(row, column));
  if (rows.some(cells => cells.length > 1)) return { failure: 'target-ambiguous' };
  const places = rows.flat();
  return places.length === 0 ? { failure: 'target-missing' } : { value: places };
}

/** The place of an annex or a section that a path names. */
function holderAt(text: Part, path: string): Place | undefined {
  const found = findPart(text, path);
  if (isFailure(found) || found.value.isHeading) return undefined;
  const { place } = found.value;
  return HOLDERS.has(partAt(text, place)?.kind ?? 'row') ? place : undefined;
}

const HOLDERS: ReadonlySet<Part['kind']> = new Set(['annex', 'section']);

interface Measure {
  readonly part: Part;
  readonly place: Place;
}

function measuresIn(part: Part, place: Place): readonly Measure[] {
  return part.children.flatMap((child, at) => {
    const inner = [...place, at];
    if (child.kind === 'measure') return [{ part: child, place: inner }];
    return child.kind === 'row' || child.kind === 'section' ? measuresIn(child, inner) : [];
  });
}

/** Of a party that has two columns, role/a and role/a-2, it is not known which is meant. */
function cellsOf({ part, place }: Measure, column: string): readonly Place[] {
  if (column === 'content') return [place];
  if (column === 'names') return part.heading === undefined ? [] : [place];
  return part.children.flatMap(({ segment }, at) =>
    segment.replace(/-\d+$/, '') === column ? [[...place, at]] : [],
  );
}
