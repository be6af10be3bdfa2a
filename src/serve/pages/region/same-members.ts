/**
 * Regions with the same members: one that an agreement forms by listing who is in it, without a name that is registered, and
 * one that other publications tell of. That both are one region is inferred, so that neither is put in the place of the other.
 */
import type { ResultRow } from '../../../engine/rows.js';
import type { Named } from '../described.js';
import { groupBy } from '../described.js';
import type { RegionAnswers } from './queries.js';

/** A region that has the members of another, and what lists them: a text, or publications. */
export interface Same extends Named {
  readonly basis: 'text' | 'outside';
}

/** Those that have exactly the members of the region, as these are known the other way. */
export function sameMembers({ members, others }: RegionAnswers): readonly Same[] {
  const own = { text: keyOf(members, 'text'), outside: keyOf(members, 'outside') };
  return [...groupBy(others, 'region')].flatMap(([iri, rows]): readonly Same[] => {
    const basis = rows[0]?.['basis'] === 'text' ? 'text' : 'outside';
    const isSame = keyOf(rows, basis) === own[basis === 'text' ? 'outside' : 'text'];
    return isSame ? [{ iri, name: rows[0]?.['name'] ?? iri, basis }] : [];
  });
}

function keyOf(rows: readonly ResultRow[], basis: Same['basis']): string {
  const listed = rows.filter(row => row['basis'] === basis);
  return memberKey(listed.map(({ member = '' }) => member));
}

/** The same for the same members. */
export function memberKey(members: readonly string[]): string {
  return [...new Set(members)].sort().join(' ');
}
