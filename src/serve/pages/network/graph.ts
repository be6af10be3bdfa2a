/** Municipalities and the links between them. */
import type { ResultRow } from '../../../engine/rows.js';

/** A municipality. */
export interface Node {
  readonly iri: string;
  readonly label: string;
}

/** An agreement that two are parties of, or a region that both are members of. */
export interface Shared {
  readonly iri: string;
  readonly label: string;
}

/** Roles of one that name another, in one instrument. */
export interface NamingRoles {
  readonly bearer: string;
  readonly instrument: string;
  readonly count: number;
}

/** All that links two municipalities; `a` stands before `b` in the order of IRIs. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly agreements: readonly Shared[];
  readonly regions: readonly Shared[];
  readonly roles: readonly NamingRoles[];
}

/** Who works with whom. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

interface Growing {
  readonly a: string;
  readonly b: string;
  readonly agreements: Shared[];
  readonly regions: Shared[];
  readonly roles: NamingRoles[];
}

/** The network of some pairs (`queries.ts`); whoever is in none of them is not in it. */
export function networkOf(
  pairs: Readonly<Record<'agreements' | 'roles' | 'regions', readonly ResultRow[]>>,
  names: ReadonlyMap<string, string>,
): Network {
  const links = new Map<string, Growing>();
  for (const row of pairs.agreements)
    share(linkOf(row, links).agreements, row['agreement'], row['label']);
  for (const row of pairs.regions) share(linkOf(row, links).regions, row['common'], row['label']);
  for (const row of pairs.roles)
    linkOf(row, links).roles.push({
      bearer: row['a'] ?? '',
      instrument: row['instrument'] ?? '',
      count: Number(row['roles']),
    });
  return within([...links.values()], names);
}

function share(known: Shared[], iri = '', label = ''): void {
  if (!known.some(one => one.iri === iri)) known.push({ iri, label });
}

function linkOf(row: ResultRow, links: Map<string, Growing>): Growing {
  const [a = '', b = ''] = [row['a'] ?? '', row['b'] ?? ''].sort();
  const key = `${a} ${b}`;
  const link = links.get(key) ?? { a, b, agreements: [], regions: [], roles: [] };
  links.set(key, link);
  return link;
}

function within(links: readonly Link[], names: ReadonlyMap<string, string>): Network {
  const iris = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort();
  return { nodes: iris.map(iri => ({ iri, label: names.get(iri) ?? iri })), links };
}

/** Whom each municipality is linked to. */
export function neighboursOf({ links }: Network): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  };
  for (const { a, b } of links) {
    add(a, b);
    add(b, a);
  }
  return neighbours;
}

/** Those who share partners with a municipality: each with the partners that both have. */
export function sharersOf(network: Network, city: string): ReadonlyMap<string, readonly string[]> {
  const neighbours = neighboursOf(network);
  const own = neighbours.get(city) ?? new Set();
  const shared = [...neighbours]
    .filter(([other]) => other !== city)
    .map(([other, theirs]) => [other, [...theirs].filter(partner => own.has(partner))] as const)
    .filter(([, partners]) => partners.length > 0);
  return new Map(shared);
}

/** The part of a network around a municipality: itself, its partners, and who shares them. */
export function around(network: Network, city: string): Network {
  const near = new Set([
    city,
    ...(neighboursOf(network).get(city) ?? []),
    ...sharersOf(network, city).keys(),
  ]);
  return partOf(network, near);
}

/** The municipalities with the most partners, as many as can be told apart in a picture. */
export function bestConnected(network: Network, count: number): Network {
  if (network.nodes.length <= count) return network;
  const neighbours = neighboursOf(network);
  const degree = ({ iri }: Node): number => neighbours.get(iri)?.size ?? 0;
  const best = [...network.nodes].sort((x, y) => degree(y) - degree(x)).slice(0, count);
  return partOf(network, new Set(best.map(({ iri }) => iri)));
}

/** The municipalities that fit, with the links between them. */
export function onlyThose(network: Network, fits: (node: Node) => boolean): Network {
  return partOf(network, new Set(network.nodes.filter(fits).map(({ iri }) => iri)));
}

function partOf({ nodes, links }: Network, kept: ReadonlySet<string>): Network {
  return {
    nodes: nodes.filter(({ iri }) => kept.has(iri)),
    links: links.filter(({ a, b }) => kept.has(a) && kept.has(b)),
  };
}
