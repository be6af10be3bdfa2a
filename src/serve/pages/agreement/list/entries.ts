/** What the register lists: agreements, and documents that make none. */
import { DCTERMS, ELI, RDFS, RK, SKOS } from '../../../../rdf/namespaces.js';
import { concept } from '../../../../rdf/iris.js';
import type { ResultRow, Rows } from '../../../../engine/rows.js';
import { Facts } from '../facts.js';

/** An entry of the list. */
export interface Entry {
  /** The agreement, or the document that makes none. */
  readonly node: string;
  readonly name: string;
  /** The day of its latest version, of a document its own; undefined where it has none. */
  readonly date: string | undefined;
  /** The years of its versions. */
  readonly years: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly versions: number;
  /** The latest version, where there is one before it. */
  readonly changed: string | undefined;
  /** How much of its text is held. */
  readonly held: string;
  readonly title: string | undefined;
}

const AGREEMENTS = properties(`a <${RK.Agreement.value}>`, [RDFS.label, RK.latestVersion]);
const VERSIONS = properties(`a <${RK.ConsolidatedVersion.value}>`, [
  RK.versionOf, RK.versionDate, RK.textCompleteness, RK.previousVersion,
]); // prettier-ignore
const INSTRUMENTS = properties(`<${RK.instrumentStatus.value}> ?status`, [
  RDFS.label, DCTERMS.title, ELI.date_document, RK.instrumentStatus, RK.instrumentKind, RK.concludes, RK.textOf, ELI.repeals,
  RK.textCompleteness,
]); // prettier-ignore
const SCHEMES = ['instrument-kind', 'status', 'completeness'];
const NAMES = `SELECT ?s ?o (LANG(?o) AS ?language) WHERE { VALUES ?scheme { ${SCHEMES.map(scheme => `<${concept(scheme, '').value.slice(0, -1)}>`).join(' ')} } ?s <${SKOS.inScheme.value}> ?scheme ; <${SKOS.prefLabel.value}> ?o }`;

function properties(pattern: string, wanted: readonly { readonly value: string }[]): string {
  const names = wanted.map(({ value }) => `<${value}>`).join(', ');
  return `SELECT ?s ?p ?o WHERE { ?s ${pattern} . ?s ?p ?o . FILTER(?p IN (${names})) }`;
}

/** All entries, the newest first, with the names of their kinds and states. */
export interface Register {
  readonly entries: readonly Entry[];
  readonly names: readonly ResultRow[];
}

/** Asks for all entries. */
export async function registerOf(rows: Rows): Promise<Register> {
  const [agreements = [], versions = [], instruments = [], names = []] = await Promise.all(
    [AGREEMENTS, VERSIONS, INSTRUMENTS, NAMES].map(rows),
  );
  const [whole, parts, made] = [agreements, versions, instruments].map(answer => new Facts(answer));
  if (whole === undefined || parts === undefined || made === undefined)
    return { entries: [], names };
  const versionsBy = grouped(parts, [RK.versionOf]);
  const madeBy = grouped(made, [RK.concludes, RK.textOf, ELI.repeals]);
  const entries = [
    ...whole.nodes.map(node => agreementEntry(node, { whole, parts, made, versions: versionsBy.get(node) ?? [], instruments: madeBy.get(node) ?? [] })), // prettier-ignore
    ...made.nodes.filter(node => !isPartOfAgreement(node, made, whole)).map(node => documentEntry(node, made)), // prettier-ignore
  ];
  return { entries: entries.sort(newestFirst), names };
}

function newestFirst(a: Entry, b: Entry): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  return a.node < b.node ? -1 : 1;
}

function grouped(
  facts: Facts,
  by: readonly (typeof RK)['concludes'][],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const node of facts.nodes)
    for (const whole of by.flatMap(property => facts.all(node, property)))
      groups.set(whole, [...(groups.get(whole) ?? []), node]);
  return groups;
}

function isPartOfAgreement(node: string, made: Facts, whole: Facts): boolean {
  const agreements = [RK.concludes, RK.textOf, ELI.repeals].flatMap(property => made.all(node, property)); // prettier-ignore
  return agreements.some(agreement => whole.one(agreement, RDFS.label) !== undefined);
}

interface Group {
  readonly whole: Facts;
  readonly parts: Facts;
  readonly made: Facts;
  readonly versions: readonly string[];
  readonly instruments: readonly string[];
}

function agreementEntry(node: string, { whole, parts, made, versions, instruments }: Group): Entry {
  const latest = whole.one(node, RK.latestVersion);
  const dates = versions.flatMap(version => parts.one(version, RK.versionDate) ?? []);
  const hasBefore = latest !== undefined && parts.one(latest, RK.previousVersion) !== undefined;
  return {
    node,
    name: whole.one(node, RDFS.label) ?? node,
    date: latest === undefined ? undefined : parts.one(latest, RK.versionDate),
    years: distinct(dates.map(date => date.slice(0, 4))),
    kinds: distinct(instruments.flatMap(instrument => made.all(instrument, RK.instrumentKind))),
    statuses: distinct(instruments.flatMap(instrument => made.all(instrument, RK.instrumentStatus))),
    versions: versions.length,
    changed: hasBefore ? latest : undefined,
    held: (latest === undefined ? undefined : parts.one(latest, RK.textCompleteness)) ?? '',
    title: instruments.flatMap(instrument => made.one(instrument, DCTERMS.title) ?? []).at(-1),
  }; // prettier-ignore
}

function documentEntry(node: string, made: Facts): Entry {
  const date = made.one(node, ELI.date_document);
  return {
    node,
    name: made.one(node, DCTERMS.title) ?? made.one(node, RDFS.label) ?? node,
    date,
    years: date === undefined ? [] : [date.slice(0, 4)],
    kinds: made.all(node, RK.instrumentKind),
    statuses: made.all(node, RK.instrumentStatus),
    versions: 0,
    changed: undefined,
    held: made.one(node, RK.textCompleteness) ?? '',
    title: undefined,
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
