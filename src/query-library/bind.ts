/** Values that people write → RDF terms → a query to run. Nothing is pasted into the text. */
import type { Bilingual } from '../model/input-error.js';
import { UsageError } from '../model/input-error.js';
import { RDF, RDFS, RK, SKOS, XSD } from '../rdf/namespaces.js';
import { concept, municipalityIri, prefectureIri } from '../rdf/iris.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import type { Literal, NamedNode } from '../rdf/terms.js';
import { iri, ja, string, typed } from '../rdf/terms.js';
import type { LibraryQuery, Parameter } from './load.js';

/** Asks the dataset: each row gives the values of a SELECT query by variable. */
export type Lookup = (query: string) => Promise<readonly Readonly<Record<string, string>>[]>;

/** A parameter that is missing, unknown or has a value that does not fit; the message says what does. */
export class ParameterError extends UsageError {
  /** Whose value does not fit: a page calls it by its field, the command line by its option. */
  readonly parameter: Parameter | undefined;

  constructor(text: Bilingual, parameter?: Parameter) {
    super(text);
    this.name = 'ParameterError';
    this.parameter = parameter;
  }
}

/**
 * A query of the library with its parameters bound.
 * @throws ParameterError where a value is missing or cannot be resolved
 */
export async function bindQuery(
  query: LibraryQuery,
  values: Readonly<Record<string, string>>,
  lookup: Lookup,
): Promise<string> {
  const unknown = Object.keys(values).filter(
    name => !query.parameters.some(parameter => parameter.name === name),
  );
  if (unknown.length > 0) {
    const known = query.parameters.map(({ name }) => `--${name}`).join(', ');
    throw new ParameterError({
      ja: `${query.name} にパラメーター ${unknown.join(', ')} はありません。あるのは ${known || 'なし'}。`,
      en: `${query.name} has no parameter ${unknown.join(', ')}; it has ${known || 'none'}.`,
    });
  }
  const terms = new Map<string, NamedNode | Literal>();
  for (const parameter of query.parameters) {
    const value = values[parameter.name]?.normalize('NFC').trim() ?? '';
    if (value === '') {
      throw new ParameterError({
        ja: `${query.name} には --${parameter.name} が要ります: ${parameter.label.ja}`,
        en: `${query.name} needs --${parameter.name}: ${parameter.label.en}`,
      });
    }
    terms.set(parameter.name, await resolved(parameter, value, lookup));
  }
  return terms.size === 0 ? query.text : bindTerms(query.text, terms);
}

async function resolved(
  parameter: Parameter,
  value: string,
  lookup: Lookup,
): Promise<NamedNode | Literal> {
  try {
    return await resolve(parameter.type, value, lookup);
  } catch (error) {
    throw error instanceof ParameterError ? new ParameterError(error.text, parameter) : error;
  }
}

async function resolve(
  type: Parameter['type'],
  value: string,
  lookup: Lookup,
): Promise<NamedNode | Literal> {
  if (type === 'municipality') return resolveMunicipality(value, lookup);
  if (type === 'prefecture') return resolvePrefecture(value, lookup);
  if (type === 'date') return resolveDate(value);
  if (type === 'text') return ja(value);
  return type === 'string' ? string(value) : resolveConcept(type, value, lookup);
}

/** 38201, 382019 or 松山市. A name that several have must be given as a code. */
async function resolveMunicipality(value: string, lookup: Lookup): Promise<NamedNode> {
  if (/^[0-9]{5,6}$/.test(value)) return municipalityOfCode(value, lookup);
  const rows = await lookup(
    bindTerms(
      `SELECT ?node ?code WHERE { ?node <${RDF.type.value}> <${RK.Municipality.value}> ; <${RDFS.label.value}> $label ; <${RK.dantaiCode.value}> ?code } ORDER BY ?code`,
      new Map([['label', ja(value)]]),
    ),
  );
  const [first] = rows;
  if (first === undefined) {
    throw new ParameterError({
      ja: `「${value}」という市町村はこのデータにありません。正式な名前（…市、…町、…村）かコードを入れてください。`,
      en: `No municipality is called ${value} in this dataset. Write its full name (…市, …町, …村) or its code.`,
    });
  }
  if (rows.length > 1) {
    const codes = rows.map(row => row['code']).join(', ');
    throw new ParameterError({
      ja: `「${value}」は複数あります。コードで指定してください: ${codes}`,
      en: `Several municipalities are called ${value}. Give the code: ${codes}`,
    });
  }
  return iri(first['node'] ?? '');
}

/** A code of six digits has one that checks the others: a wrong one is nobody's. */
async function municipalityOfCode(value: string, lookup: Lookup): Promise<NamedNode> {
  const node = municipalityIri(value.slice(0, 5));
  const rows = await lookup(
    `SELECT ?code WHERE { <${node.value}> <${RK.dantaiCode.value}> ?code }`,
  );
  const isMeant = (code: string): boolean => code.startsWith(value) || value.startsWith(code);
  if (rows.some(({ code }) => code !== undefined && isMeant(code))) return node;
  throw new ParameterError({
    ja: `コードが ${value} の市町村はこのデータにありません。コードを確かめるか、正式な名前（…市、…町、…村）を入れてください。`,
    en: `No municipality of this dataset has the code ${value}. Check the code, or write the full name (…市, …町, …村).`,
  });
}

/** 38 or 愛媛県. */
async function resolvePrefecture(value: string, lookup: Lookup): Promise<NamedNode> {
  if (/^[0-9]{2}$/.test(value)) return prefectureOfCode(value, lookup);
  const rows = await lookup(
    bindTerms(
      `SELECT ?node WHERE { ?node <${RDF.type.value}> <${RK.Prefecture.value}> ; <${RDFS.label.value}> $label }`,
      new Map([['label', ja(value)]]),
    ),
  );
  const [first] = rows;
  if (first !== undefined) return iri(first['node'] ?? '');
  throw new ParameterError({
    ja: `「${value}」という都道府県はこのデータにありません。正式な名前（…県）か2桁のコードを入れてください。`,
    en: `No prefecture is called ${value} in this dataset. Write its full name (…県) or its two-digit code.`,
  });
}

async function prefectureOfCode(value: string, lookup: Lookup): Promise<NamedNode> {
  const node = prefectureIri(value);
  const rows = await lookup(`SELECT ?label WHERE { <${node.value}> <${RDFS.label.value}> ?label }`);
  if (rows.length > 0) return node;
  throw new ParameterError({
    ja: `コードが ${value} の都道府県はこのデータにありません。コードを確かめるか、正式な名前（…県）を入れてください。`,
    en: `No prefecture of this dataset has the code ${value}. Check the code, or write the full name (…県).`,
  });
}

function resolveDate(value: string): Literal {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw new ParameterError({
      ja: `「${value}」は日付として読めません。2026-01-19 の形で書いてください。`,
      en: `${value} is no date as it is written here: write it as 2026-01-19.`,
    });
  if (isDay(value)) return typed(value, XSD.date);
  throw new ParameterError({
    ja: `${value} という日はありません。`,
    en: `There is no day ${value}.`,
  });
}

/** 2024-02-29; not 2026-02-29, nor 2026-13-45. */
function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A concept by slug or by its label in either language. */
async function resolveConcept(type: string, value: string, lookup: Lookup): Promise<NamedNode> {
  const scheme = type.slice('concept:'.length);
  const rows = await lookup(
    bindTerms(
      `SELECT DISTINCT ?node ?slug ?label WHERE { ?node <${SKOS.inScheme.value}> $scheme ; <${SKOS.notation.value}> ?slug ; <${SKOS.prefLabel.value}> ?label } ORDER BY ?slug`,
      new Map([['scheme', iri(concept(scheme, '').value.replace(/\/$/, ''))]]),
    ),
  );
  const found = rows.find(row => row['slug'] === value || row['label'] === value);
  if (found !== undefined) return iri(found['node'] ?? '');
  const slugs = [...new Set(rows.map(row => row['slug']))].join(', ');
  throw new ParameterError({
    ja: `${scheme} に「${value}」はありません。あるのは: ${slugs}`,
    en: `No ${scheme} is called ${value}. There are: ${slugs}`,
  });
}
