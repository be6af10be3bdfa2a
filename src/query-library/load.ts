/** Queries with a front matter: `#+` lines before the text say what a query is for. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PREFIXES, PUBLISHED_BASE, BASE } from '../rdf/namespaces.js';
import type { Bilingual } from '../model/input-error.js';
import { InputError, reasonOf } from '../model/input-error.js';
import { assignedVariables } from '../rdf/sparql-terms.js';
import { readSparql } from '../rdf/sparql.js';

/** What a value of a parameter is, and how it is found from what people write. */
export type ParameterType =
  | 'municipality' // by name or code
  | 'prefecture' // by name or code
  | 'date' // 2026-01-19
  | 'text' // a Japanese text
  | 'string' // a plain string
  | `concept:${string}`; // a concept of a scheme, by slug or label

/** A parameter: in the text it is a variable written with $. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly label: Bilingual;
}

/** A query of the library. */
export interface LibraryQuery {
  /** The name of its file without `.rq`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly parameters: readonly Parameter[];
  readonly tags: readonly string[];
  /** The query alone, without front matter. */
  readonly text: string;
  /** The line of its file where the text begins. */
  readonly line: number;
}

const FRONT_MATTER = /^#\+\s*(?<key>[\w.-]+):\s*(?<value>.*)$/;

const TYPES = /^(?:municipality|prefecture|date|text|string|concept:[a-z-]+)$/;

/** Reads every query of a folder, sorted by name. */
export async function loadLibrary(folder: string): Promise<readonly LibraryQuery[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.rq')).sort();
  return Promise.all(names.map(name => loadQuery(join(folder, name))));
}

/**
 * Reads one query.
 * @throws InputError that names the file where it cannot be read or its parameters are wrong
 */
export async function loadQuery(file: string): Promise<LibraryQuery> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    const text = `${file}: ${reasonOf(error)}`;
    throw new InputError({ ja: text, en: text });
  });
  return parseQuery(source, basename(file, '.rq'));
}

/** Reads a query from its text. A query without front matter has its name for a title. */
export function parseQuery(source: string, name: string): LibraryQuery {
  const lines = source.split('\n');
  const isMatter = (line: string): boolean => line.startsWith('#+') || line.trim() === '';
  const begin = lines.findIndex(line => !isMatter(line));
  const start = begin < 0 ? lines.length : begin;
  const entries = lines.slice(0, start).flatMap(line => {
    const { key, value } = FRONT_MATTER.exec(line)?.groups ?? {};
    return key === undefined || value === undefined ? [] : [[key, value.trim()] as const];
  });
  const matter = new Map(entries);
  const text = lines.slice(start).join('\n').trim();
  const query = {
    name,
    title: bilingual(matter, 'title', name),
    description: bilingual(matter, 'description', ''),
    parameters: parametersOf(matter, name),
    tags: (matter.get('tags') ?? '')
      .split(',')
      .map(tag => tag.trim())
      .filter(Boolean),
    text: BASE === PUBLISHED_BASE ? text : text.replaceAll(PUBLISHED_BASE, BASE),
    line: start + 1,
  };
  checkParameters(query);
  return query;
}

function bilingual(matter: ReadonlyMap<string, string>, key: string, otherwise: string): Bilingual {
  return { ja: matter.get(`${key}.ja`) ?? otherwise, en: matter.get(`${key}.en`) ?? otherwise };
}

function parametersOf(matter: ReadonlyMap<string, string>, name: string): readonly Parameter[] {
  return [...matter].flatMap(([key, type]) => {
    const parameter = /^parameter\.(?<name>[A-Za-z]+)$/.exec(key)?.groups?.['name'];
    if (parameter === undefined) return [];
    if (!TYPES.test(type)) {
      throw new InputError({
        ja: `${name}.rq: パラメーター ${parameter} の型が分かりません: ${type}`,
        en: `${name}.rq: parameter ${parameter} has no known type: ${type}`,
      });
    }
    return [
      { name: parameter, type: type as ParameterType, label: bilingual(matter, key, parameter) },
    ];
  });
}

/**
 * A parameter stands for a term: it is used, always written with $, and it is not what the query
 * selects or assigns. SPARQL takes ?theme and $theme for one variable, so that one of them would
 * silently become the other.
 */
function checkParameters({ name, parameters, text, line }: LibraryQuery): void {
  if (parameters.length === 0) return;
  const reading = readSparql(text);
  if (reading.kind === 'error') {
    const { line: at = 1, column = 1 } = reading.position ?? {};
    const text = `${name}.rq:${at + line - 1}:${column}: ${reading.reason}`;
    throw new InputError({ ja: text, en: text });
  }
  const assigned = assignedVariables(text);
  for (const parameter of parameters) {
    const problem = problemOf(parameter.name, text, assigned);
    if (problem !== undefined) {
      const place = `${name}.rq: $${parameter.name}`;
      throw new InputError({ ja: `${place} ${problem.ja}`, en: `${place} ${problem.en}` });
    }
  }
}

function problemOf(
  parameter: string,
  text: string,
  assigned: ReadonlySet<string>,
): Bilingual | undefined {
  if (!new RegExp(`\\$${parameter}\\b`).test(text))
    return { ja: 'が使われていません。', en: 'is not used.' };
  if (new RegExp(`\\?${parameter}\\b`).test(text))
    return {
      ja: `と同じ名前の変数 ?${parameter} があります。`,
      en: `is also a variable ?${parameter}.`,
    };
  return assigned.has(parameter)
    ? { ja: 'に値を代入しています。', en: 'is selected or assigned.' }
    : undefined;
}

/** A query that people read, behind the prefixes of the project that it uses. */
export function withPrefixes(query: string): string {
  const used = Object.entries(PREFIXES).filter(([prefix]) =>
    new RegExp(`(?<![\\w-])${prefix}:(?!/)`).test(query),
  );
  return used.map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`).join('') + query;
}
