/** The fields of a question's form, each with the values that it can have. */
import type { Rows } from '../../../engine/rows.js';
import type { LibraryQuery, Parameter } from '../../../query-library/load.js';
import { concept } from '../../../rdf/iris.js';
import { RDFS, RK, SKOS } from '../../../rdf/namespaces.js';
import { valuesOf } from '../../../rdf/select.js';
import type { Language } from '../../negotiate.js';
import { typeName } from './words.js';

/** A value that a field can have. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What tells it from others, where the name does not. */
  readonly hint?: string;
}

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** One of the choices alone; a date; or a text, for which the choices are only suggested. */
  readonly kind: 'choice' | 'date' | 'text';
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** Values that are suggested for a text, at most. */
const MOST_VALUES = 200;

/** The fields of a question with the values that are given. */
export function fieldsOf(
  query: LibraryQuery,
  given: Readonly<Record<string, string>>,
  { rows, language }: { readonly rows: Rows; readonly language: Language },
): Promise<readonly Field[]> {
  return Promise.all(
    query.parameters.map(async parameter => {
      const choices = await choicesOf(query, parameter, { rows, language });
      return {
        name: parameter.name,
        label: labelOf(parameter, language),
        kind: kindOf(parameter.type),
        value: valueAsShown(given[parameter.name] ?? '', parameter.type, choices),
        choices,
      };
    }),
  );
}

/** What can be chosen needs no examples of what to write. */
function labelOf({ type, label }: Parameter, language: Language): string {
  return kindOf(type) === 'choice' ? typeName(type, language) : label[language];
}

function kindOf(type: Parameter['type']): Field['kind'] {
  if (type === 'date') return 'date';
  return type === 'prefecture' || type.startsWith('concept:') ? 'choice' : 'text';
}

/** A municipality given by its code is shown by its name; what is chosen by its label, by its value. */
function valueAsShown(value: string, type: Parameter['type'], choices: readonly Choice[]): string {
  if (type === 'municipality') {
    const code = value.slice(0, 5);
    return /^\d{5,6}$/.test(value)
      ? (choices.find(choice => choice.value === code)?.name ?? value)
      : value;
  }
  if (kindOf(type) !== 'choice') return value;
  const isMeant = (choice: Choice): boolean =>
    choice.value === value || bare(choice.name) === value;
  return choices.find(isMeant)?.value ?? value;
}

function bare(name: string): string {
  return name.replace(/^(?:– )+/, '');
}

async function choicesOf(
  query: LibraryQuery,
  { name, type }: Parameter,
  { rows, language }: { readonly rows: Rows; readonly language: Language },
): Promise<readonly Choice[]> {
  if (type === 'municipality') return municipalities(rows);
  if (type === 'prefecture') return prefectures(rows);
  if (type.startsWith('concept:')) return concepts(type.slice('concept:'.length), language, rows);
  const found = await rows(valuesOf(query.text, name, MOST_VALUES));
  return found.flatMap(row => {
    const value = row[name];
    return value === undefined ? [] : [{ value, name: value }];
  });
}

const MUNICIPALITIES = `SELECT ?code ?label { ?m <${RK.dantaiCode.value}> ?code ; <${RDFS.label.value}> ?label } ORDER BY ?code`;

/** By name; those of one name by their code. */
async function municipalities(rows: Rows): Promise<readonly Choice[]> {
  const found = await rows(MUNICIPALITIES);
  const counts = new Map<string, number>();
  for (const { label = '' } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  return found.map(({ code = '', label = '' }) => {
    const value = code.slice(0, 5);
    return (counts.get(label) ?? 0) > 1
      ? { value, name: value, hint: label }
      : { value, name: label };
  });
}

const PREFECTURES = `SELECT DISTINCT ?p ?label { ?p a <${RK.Prefecture.value}> ; <${RDFS.label.value}> ?label } ORDER BY ?p`;

async function prefectures(rows: Rows): Promise<readonly Choice[]> {
  const found = await rows(PREFECTURES);
  return found.map(({ p = '', label = '' }) => ({ value: p.slice(-2), name: label }));
}

/** The concepts of a scheme, those below another behind it and set off. */
async function concepts(
  scheme: string,
  language: Language,
  rows: Rows,
): Promise<readonly Choice[]> {
  const found = await rows(
    `SELECT ?slug ?label ?above { ?c <${SKOS.inScheme.value}> <${concept(scheme, '').value.replace(/\/$/, '')}> ; <${SKOS.notation.value}> ?slug ; <${SKOS.prefLabel.value}> ?label
     FILTER(LANG(?label) = "${language}")
     OPTIONAL { ?c <${SKOS.broader.value}> ?b . ?b <${SKOS.notation.value}> ?above } } ORDER BY ?slug`,
  );
  const below = (above: string | undefined, depth: number): readonly Choice[] =>
    found
      .filter(row => row['above'] === above)
      .flatMap(({ slug = '', label = '' }) => [
        { value: slug, name: `${'– '.repeat(depth)}${label}` },
        ...(depth < 5 ? below(slug, depth + 1) : []),
      ]);
  return below(undefined, 0);
}
