/** The page of a node: what is said of it, and what points to it. */
import type { ResultRow } from '../../engine/rows.js';
import type { Content, Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../negotiate.js';
import { DOCUMENT_TYPES } from '../negotiate.js';
import { wordsIn } from '../words.js';
import { placeOnPage } from './agreement/address.js';
import { iriLine } from './iri-line.js';
import { layout } from './layout.js';
import { sourceText } from './source-text.js';

/** What the page shows. */
export interface EntityPage {
  readonly language: Language;
  readonly iri: string;
  /** The address of the node on this server. */
  readonly path: string;
  readonly outgoing: readonly ResultRow[];
  readonly incoming: readonly ResultRow[];
  readonly incomingIsCut: boolean;
  /** Places of a source that facts were read from; none for anything else. */
  readonly spans: readonly ResultRow[];
  /** The label of a term of the ontology in the language of the page. */
  readonly labelOf: (term: string) => string;
  readonly linkTo: (iri: string) => string | undefined;
}

const LABEL_PROPERTIES = [
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://www.w3.org/2004/02/skos/core#prefLabel',
  'http://purl.org/dc/terms/title',
];
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const IS_STRING = 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString';

/** The longest literal that is shown whole, in characters. */
const MAX_LITERAL = 600;

/** The page as HTML. */
export function entityPage(page: EntityPage): string {
  const { language, path } = page;
  const say = wordsIn(language);
  const text = page.outgoing.find(row => row['property'] === IS_STRING)?.['value'];
  const place = placeOnPage(page.iri);
  return layout({
    title: titleOf(page),
    language,
    about: { iri: page.iri, name: titleOf(page), types: typesOf(page) },
    scripts: ['copy'],
    otherLanguage: `${path}.html?view=facts&lang=${language === 'ja' ? 'en' : 'ja'}`,
    alternates: rdfTypes().map(([ending, type]) => ({ href: `${path}.${ending}`, type })),
    body: html`<h1>${titleOf(page)}</h1>
${iriLine(page.iri, language)}
<p class="note">${say('otherFormats')}: ${rdfTypes().map(([ending, type]) => html`<a href="${path}.${ending}" type="${type}">${ending}</a> `)}</p>
${place === undefined ? undefined : html`<p><a href="${place}">${say('readInDocument')}</a></p>`}
${outgoingTable(page)}
${text === undefined ? undefined : html`<section><h2>${say('sourceText')}</h2><p class="note">${say('sourceTextNote')}</p>${sourceText(text, page.spans)}</section>`}
${incomingList(page)}`,
  });
}

function typesOf({ outgoing }: EntityPage): readonly string[] {
  return outgoing.flatMap(row => (row['property'] === RDF_TYPE ? (row['value'] ?? []) : []));
}

function rdfTypes(): readonly (readonly [string, string])[] {
  return Object.entries(DOCUMENT_TYPES).filter(([ending]) => ending !== 'html');
}

/** The label of the node in the language of the page, else any, else its text, else its IRI. */
function titleOf({ outgoing, language, iri }: EntityPage): string {
  for (const property of LABEL_PROPERTIES) {
    const labels = outgoing.filter(row => row['property'] === property);
    const label = labels.find(row => row['language'] === language) ?? labels[0];
    if (label?.['value'] !== undefined) return label['value'];
  }
  const content = outgoing.find(row => /ns#(?:content|text|activity)$/.test(row['property'] ?? ''));
  return content?.['value'] ?? iri;
}

function outgoingTable(page: EntityPage): Html {
  const say = wordsIn(page.language);
  const rows = propertiesOf(page).map(
    property =>
      html`<tr><th scope="row">${page.labelOf(property)}</th><td><ul>${valuesOf(property, page)}</ul></td></tr>`,
  );
  return html`<table class="facts"><thead class="hidden"><tr><th scope="col">${say('property')}</th><th scope="col">${say('value')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Properties in the order of their names; the type first, names of the node left to its title. */
function propertiesOf({ outgoing, labelOf }: EntityPage): readonly string[] {
  const properties = [...new Set(outgoing.map(row => row['property'] ?? ''))];
  const isShown = (property: string): boolean =>
    property !== IS_STRING && !LABEL_PROPERTIES.includes(property);
  const key = (property: string): string => (property === RDF_TYPE ? '' : labelOf(property));
  return properties.filter(isShown).sort((a, b) => key(a).localeCompare(key(b)));
}

function valuesOf(property: string, page: EntityPage): Content {
  const rows = page.outgoing.filter(row => row['property'] === property);
  const values = [...new Set(rows.map(row => row['value'] ?? ''))];
  return values.map(value => {
    const same = rows.filter(row => row['value'] === value);
    return html`<li>${valueContent(value, same, page)}</li>`;
  });
}

function valueContent(
  value: string,
  rows: readonly ResultRow[],
  { linkTo, labelOf, language }: EntityPage,
): Content {
  const [first] = rows;
  const labels = rows.map(row => row['valueLabel']).filter(label => label !== undefined);
  const label = pickLanguage(labels, language) ?? first?.['quote'];
  const href = linkTo(value) ?? (/^https?:\/\//.test(value) ? value : undefined);
  if (href === undefined || first?.['language'] !== '') return shorten(value);
  if (!isIriText(value)) return shorten(value);
  return html`<a href="${href}">${label ?? labelOf(value)}</a>`;
}

function isIriText(value: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(value);
}

/** Labels come in both languages; Japanese is told by its script. */
function pickLanguage(
  labels: readonly (string | undefined)[],
  language: Language,
): string | undefined {
  const isJapanese = (label: string | undefined): boolean =>
    /[\u3040-\u30FF\u4E00-\u9FFF]/.test(label ?? '');
  return labels.find(label => isJapanese(label) === (language === 'ja')) ?? labels[0];
}

function shorten(value: string): string {
  return value.length > MAX_LITERAL ? `${value.slice(0, MAX_LITERAL)}…` : value;
}

function incomingList(page: EntityPage): Content {
  if (page.incoming.length === 0) return undefined;
  const say = wordsIn(page.language);
  const keys = page.incoming.map(row => `${row['subject'] ?? ''} ${row['property'] ?? ''}`);
  const items = [...new Set(keys)].map(key => {
    const rows = page.incoming.filter((_, at) => keys[at] === key);
    return html`<li>${incomingContent(rows, page)}</li>`;
  });
  return html`<section><h2>${say('pointsHere')}</h2><ul>${items}</ul>${page.incomingIsCut ? html`<p class="note">${say('pointsHereMore')}</p>` : undefined}</section>`;
}

/** A node that points here, with its rows: one a label. */
function incomingContent(
  rows: readonly ResultRow[],
  { labelOf, linkTo, language }: EntityPage,
): Html {
  const { subject = '', property = '' } = rows[0] ?? {};
  const { subjectLabel = subject } =
    rows.find(row => row['language'] === language) ?? rows[0] ?? {};
  return html`<span class="note">${labelOf(property)}</span> <a href="${linkTo(subject) ?? subject}">${subjectLabel}</a>`;
}
