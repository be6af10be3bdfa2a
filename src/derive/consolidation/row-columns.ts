/** Whether new rows have the columns of the table that they go into. */
import type { Part, Place } from './parts.js';
import { partAt } from './parts.js';

/** What a row has of a measure: a title or none, a content, the roles of these parties. */
interface Shape {
  readonly hasTitle: boolean;
  readonly roles: readonly string[];
}

/**
 * Whether new rows have other columns than the rows of their annex. A row without a header has its columns by what it says,
 * and they may not be those of its table. Nothing can be said where no row of the table is a measure.
 */
export function hasOtherColumns(text: Part, place: Place, results: readonly Part[]): boolean {
  const annex = partAt(text, place.slice(0, 1));
  const shapes = annex === undefined ? [] : shapesOf(annex);
  if (shapes.length === 0) return false;
  const known = new Set(shapes.flatMap(({ roles }) => roles));
  const rows = results.filter(({ kind }) => kind === 'row');
  return rows
    .map(shapeOf)
    .some(
      shape =>
        shape === undefined ||
        !shapes.some(({ hasTitle }) => hasTitle === shape.hasTitle) ||
        !shape.roles.every(role => known.has(role)),
    );
}

function shapesOf(part: Part): readonly Shape[] {
  return part.children.flatMap(child =>
    child.kind === 'row' ? (shapeOf(child) ?? []) : shapesOf(child),
  );
}

function shapeOf(row: Part): Shape | undefined {
  const measure = row.children.find(({ kind }) => kind === 'measure');
  if (measure === undefined) return undefined;
  const roles = measure.children.filter(({ kind }) => kind === 'role');
  return {
    hasTitle: measure.heading !== undefined,
    roles: [...new Set(roles.map(({ segment }) => segment.replace(/-\d+$/, '')))],
  };
}
