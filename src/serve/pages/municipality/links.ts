/** Who is linked with whom, and why. */
import type { ResultRow } from '../../../engine/rows.js';
import type { Instrument } from '../agreements/instruments.js';
import type { Named } from '../described.js';
import { groupBy } from '../described.js';
import type { Answers } from './queries.js';

/** Words of a role that name two municipalities together. */
export interface Mention {
  readonly bearer: Named;
  readonly activity: string;
  /** The role. */
  readonly iri: string;
  readonly source?: string | undefined;
}

/** Why two municipalities count as linked. */
export interface Link {
  readonly agreements: readonly Named[];
  readonly mentions: readonly Mention[];
}

/** A municipality that another is linked with. */
export interface Partner extends Named, Link {}

/** A partner that two municipalities have, with why each of them is linked with it. */
export interface SharedPartner extends Named {
  readonly own: Link;
  readonly others: Link;
}

/** A municipality that shares partners. */
export interface Sharer extends Named {
  readonly shared: readonly SharedPartner[];
}

/** Whom the page's own municipality is linked with. */
export class OwnLinks {
  readonly #self: Named;
  readonly #instruments: readonly Instrument[];
  readonly #mentions: ReadonlyMap<string, readonly ResultRow[]>;

  constructor(self: Named, answers: Answers, instruments: readonly Instrument[]) {
    this.#self = self;
    this.#instruments = instruments;
    this.#mentions = groupBy(answers.counterparts, 'other');
  }

  /** Those that roles name together with it. */
  byRole(): readonly Partner[] {
    return [...this.#mentions].map(([iri, rows]) =>
      this.with({ iri, name: rows[0]?.['name'] ?? iri }),
    );
  }

  /** Why it is linked with another. */
  with(other: Named): Partner {
    const shared = this.#instruments.filter(({ parties }) =>
      parties.some(({ iri }) => iri === other.iri),
    );
    const agreements = shared.map(({ agreement, iri, title }) => agreement ?? { iri, name: title });
    return {
      ...other,
      agreements: [...new Map(agreements.map(named => [named.iri, named])).values()],
      mentions: mentionsIn(this.#mentions.get(other.iri) ?? [], [this.#self, other]),
    };
  }
}

/** The municipalities that share partners with it, each partner with the reasons on both sides. */
export function sharersOf(answers: Answers, own: OwnLinks): readonly Sharer[] {
  const mentions = byPair(answers.sharedRoles);
  const agreements = byPair(answers.sharedAgreements);
  return [...groupBy(answers.shared, 'other')].map(([iri, rows]) => {
    const other = { iri, name: rows[0]?.['otherName'] ?? iri };
    const shared = [...groupBy(rows, 'partner')].map(([partnerIri, kinds]) => {
      const partner = { iri: partnerIri, name: kinds[0]?.['partnerName'] ?? partnerIri };
      const pair = `${partner.iri} ${iri}`;
      const said = (kind: string, found: typeof mentions): readonly ResultRow[] =>
        kinds.some(row => row['kind'] === kind) ? (found.get(pair) ?? []) : [];
      const others = {
        agreements: agreementsIn(said('agreement', agreements)),
        mentions: mentionsIn(said('role', mentions), [partner, other]),
      };
      return { ...partner, own: own.with(partner), others };
    });
    return { ...other, shared };
  });
}

/** What remains where only parties to agreements count. */
export function asParties(sharers: readonly Sharer[]): readonly Sharer[] {
  const hasBoth = ({ own, others }: SharedPartner): boolean =>
    own.agreements.length > 0 && others.agreements.length > 0;
  return sharers
    .map(sharer => ({ ...sharer, shared: sharer.shared.filter(hasBoth) }))
    .filter(({ shared }) => shared.length > 0);
}

function byPair(rows: readonly ResultRow[]): ReadonlyMap<string, readonly ResultRow[]> {
  const pairs = rows.map(row => ({
    ...row,
    pair: `${row['partner'] ?? ''} ${row['other'] ?? ''}`,
  }));
  return groupBy(pairs, 'pair');
}

function agreementsIn(rows: readonly ResultRow[]): readonly Named[] {
  return rows.map(({ agreement = '', name = '' }) => ({ iri: agreement, name }));
}

function mentionsIn(rows: readonly ResultRow[], two: readonly Named[]): readonly Mention[] {
  return [...groupBy(rows, 'role').values()].map(([row = {}]) => {
    const bearer = two.find(({ iri }) => iri === row['bearer']) ?? { iri: '', name: '' };
    return {
      bearer,
      activity: row['activity'] ?? '',
      iri: row['role'] ?? '',
      source: row['source'],
    };
  });
}
