/** All that a page of an agreement shows, asked of the data. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { DCTERMS, ELI, NIF, PROV, RDFS, RK } from '../../../rdf/namespaces.js';
import { concept } from '../../../rdf/iris.js';
import type { Language } from '../../negotiate.js';
import type { Evidence } from './evidence.js';
import { evidenceOf } from './evidence.js';
import { Facts } from './facts.js';
import type { Characters } from './passage.js';
import { agreementQueries as ask } from './queries.js';
import { placeOf } from './spans.js';

/** A source file with its text. */
export interface Source {
  readonly iri: string;
  readonly text: Characters;
  readonly name: string;
  readonly format: string;
  readonly sha256: string;
}

/** What a page is made from. */
export interface Loaded {
  /** The version or document that the page is about. */
  readonly root: string;
  /** The document that says who the parties are: the root itself, or the last one held that a version rests on. */
  readonly speaker: string;
  readonly agreement: string | undefined;
  readonly isVersion: boolean;
  /** The documents held that the root rests on, the oldest first: of a document itself. */
  readonly documents: readonly string[];
  /** What the root and its documents state. */
  readonly facts: Facts;
  /** The versions of the agreement and the instruments that made it. */
  readonly history: Facts;
  readonly sources: ReadonlyMap<string, Source>;
  readonly evidence: Evidence;
  /** Names of signatories that were corrected. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly language: Language;
  /** What a node is called in the language of the page; undefined where it has no name. */
  readonly nameOf: (node: string) => string | undefined;
}

/** How many documents the page of a version reads beside it. */
const MOST_DOCUMENTS = 6;

/** How many sources one page reads. */
const MOST_SOURCES = 12;

/** Loads a version or a document; undefined where the node is neither. */
export async function load(
  root: string,
  language: Language,
  rows: Rows,
): Promise<Loaded | undefined> {
  const [own, ownNames] = await Promise.all([rows(ask.facts(root)), rows(ask.names(root))]);
  const first = new Facts(own);
  const isVersion = first.isA(root, RK.ConsolidatedVersion);
  if (!isVersion && !first.isA(root, RK.Instrument)) return undefined;
  const agreement = agreementOf(root, first);
  const history = agreement === undefined ? new Facts() : await historyOf(agreement, rows);
  const documents = isVersion ? documentsOf(root, first, history) : [root];
  const others = documents.filter(document => document !== root);
  const [more, moreNames] = await Promise.all([
    Promise.all(others.map(document => rows(ask.facts(document)))),
    Promise.all(others.map(document => rows(ask.names(document)))),
  ]);
  const facts = new Facts(own, ...more);
  const read =
    isVersion || isHeld(root, first) ? await readingOf(facts, { language, rows }) : UNREAD;
  const corrections = await Promise.all(documents.map(document => rows(ask.corrections(document))));
  return {
    root, documents, speaker: documents.at(-1) ?? root, agreement, isVersion, facts, history, language, ...read,
    corrections: new Map(corrections.flat().map(({ s = '', o = '' }) => [s, o])),
    nameOf: namesIn(language, [...ownNames, ...moreNames.flat()]),
  }; // prettier-ignore
}

/** What is known of a document only by citation has words in the sources of others, and none of its own. */
const UNREAD: Reading = {
  sources: new Map(),
  evidence: { annotations: [], findings: [], doubts: [] },
};

/** Whether the text of a document is held. */
export function isHeld(document: string, facts: Facts): boolean {
  return facts.one(document, RK.textCompleteness) !== concept('completeness', 'none').value;
}

/** The agreement that a document makes, changes or ends, or that a version is of. */
function agreementOf(root: string, facts: Facts): string | undefined {
  return [RK.versionOf, RK.concludes, RK.textOf, ELI.repeals]
    .map(property => facts.one(root, property))
    .find(value => value !== undefined);
}

/** The versions of an agreement and its instruments. */
export async function historyOf(agreement: string, rows: Rows): Promise<Facts> {
  const answers = await Promise.all([
    rows(ask.versions(agreement)),
    rows(ask.instruments(agreement)),
  ]);
  return new Facts(...answers);
}

/** The documents held that a version rests on, the oldest first; of none held the last one that is cited. */
function documentsOf(version: string, facts: Facts, history: Facts): readonly string[] {
  const instruments = [
    ...facts.all(version, ELI.consolidates),
    ...facts.all(version, PROV.wasDerivedFrom).filter(node => history.nodes.includes(node)),
  ];
  const day = (node: string): string => history.one(node, ELI.date_document) ?? '';
  const dated = [...new Set(instruments)].sort((a, b) => (day(a) < day(b) ? -1 : 1));
  const held = dated.filter(node => isHeld(node, history));
  return held.length > 0 ? held.slice(-MOST_DOCUMENTS) : dated.slice(-1);
}

type Reading = Pick<Loaded, 'sources' | 'evidence'>;

async function readingOf(
  facts: Facts,
  { language, rows }: { readonly language: Language; readonly rows: Rows },
): Promise<Reading> {
  const sources = sourcesOf(facts);
  const [files, annotations, spans] = await Promise.all([
    Promise.all(sources.map(source => rows(ask.source(source)))),
    Promise.all(sources.map(source => rows(ask.evidence(source)))),
    Promise.all(sources.map(source => rows(ask.spans(source)))),
  ]);
  return {
    sources: new Map(sources.map((iri, at) => [iri, sourceOf(iri, new Facts(files[at] ?? []))])),
    evidence: evidenceOf(annotations.flat(), spans.flat(), language),
  };
}

/** The sources that the documents come from. */
function sourcesOf(facts: Facts): readonly string[] {
  const spans = facts.nodes.flatMap(node => facts.all(node, RK.source));
  const named = spans.flatMap(span => placeOf(span)?.source ?? []);
  const embodied = facts.nodes.flatMap(node => facts.all(node, ELI.is_embodied_by));
  return [...new Set([...embodied, ...named])].slice(0, MOST_SOURCES);
}

function sourceOf(iri: string, facts: Facts): Source {
  return {
    iri,
    text: Array.from(facts.one(iri, NIF.isString) ?? ''),
    name: facts.one(iri, RDFS.label) ?? '',
    format: facts.one(iri, DCTERMS.format) ?? '',
    sha256: facts.one(iri, RK.sha256) ?? '',
  };
}

/** Names in a language, else in any. */
function namesIn(
  wanted: Language,
  rows: readonly ResultRow[],
): (node: string) => string | undefined {
  const names = new Map<string, string>();
  for (const { named = '', name = '', language } of rows)
    if (language === wanted || !names.has(named)) names.set(named, name);
  return node => names.get(node);
}
