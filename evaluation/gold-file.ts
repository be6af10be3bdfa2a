/** Files of gold: read, and checked field by field. */
import { readFileSync } from 'node:fs';
import type { Bilingual } from '../src/model/input-error.js';
import { InputError, reasonOf } from '../src/model/input-error.js';
import type { Gold } from './gold.js';
import { form, listOf, oneOf, ordinal, record, text, yesOrNo } from './gold-checks.js';
import type { Check } from './gold-checks.js';

/** The slugs of a concept scheme of `ontology/vocab.ttl`. */
export type SlugsOf = (scheme: string) => ReadonlySet<string>;

/** A file of gold that cannot be used; the message names it, the field and the remedy. */
export class BadGold extends InputError {
  constructor(file: string, { ja, en }: Bilingual) {
    super({ ja: `${file}: ${ja}`, en: `${file}: ${en}` });
    this.name = 'BadGold';
  }
}

/**
 * The gold of a file.
 * @throws BadGold where it is no JSON, or a field is missing, unknown or of the wrong form
 */
export function readGold(file: string, slugsOf: SlugsOf): Gold {
  const value = parseJson(file);
  const fault = goldCheck(slugsOf)(value, '');
  if (fault === undefined) return value as Gold;
  const { field, wanted } = fault;
  throw new BadGold(file, {
    ja: `項目 ${field} が正しくありません。次の形にしてください: ${wanted}（形式: evaluation/gold.ts）`,
    en: `the field ${field} is not right. Make it ${wanted}. The format is in evaluation/gold.ts`,
  });
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BadGold(file, {
      ja: `JSON として読めません（${reasonOf(error)}）。示された位置を直してください。`,
      en: `it is no JSON (${reasonOf(error)}). Mend the place that is named.`,
    });
  }
}

const DATE = form(/^\d{4}-\d{2}-\d{2}$/, '2026-01-19');
/** The slugs of `vocab/modification`. */
const MODIFICATIONS = [
  'replace-words',
  'replace',
  'replace-annex',
  'insert',
  'delete',
  'renumber',
  'restate',
  'abolish',
  'unknown',
];
const PART = form(/^(?:art|annex)\/[a-z0-9/-]+$/, 'art/3/para/2');
const ACTS = ['base', 'amending', 'restating', 'abolishing', 'declaration', 'template'];

const party = record({ name: text }, { code: form(/^(?:\d{2}|\d{5})$/, '08201'), label: text });

const article = record(
  { number: form(/^\d+(?:-\d+)*$/, '3-2'), paragraphs: listOf(text) },
  { heading: text },
);

const signature = record({}, { party: text, address: text, office: text, name: text });

const law = record(
  { name: text },
  { number: text, article: form(/^\d+(?:_\d+)*$/, '252_2'), paragraph: ordinal },
);

const term = record(
  {},
  { from: DATE, to: DATE, renews: yesOrNo, notice: form(/^P\d+[YMWD]$/, 'P6M') },
);

const modification = record(
  { type: oneOf(MODIFICATIONS) },
  { target: PART, to: PART, old: text, new: text },
);

function goldCheck(slugsOf: SlugsOf): Check {
  const slug = (scheme: string): Check => {
    const known = slugsOf(scheme);
    return known.size === 0 ? text : oneOf(known);
  };
  const role = record({ bearer: text, text }, { modes: listOf(slug('modality')) });
  const measure = record(
    { content: text, roles: listOf(role) },
    { pillar: slug('guideline'), subfield: slug('guideline'), title: text },
  );
  const instrument = record(
    {
      kind: slug('instrument-kind'),
      act: oneOf(ACTS),
      status: oneOf(['concluded', 'draft', 'undetermined']),
      parties: listOf(party),
      articles: listOf(article),
      measures: listOf(measure),
      signatures: listOf(signature),
      laws: listOf(law),
      modifications: listOf(modification),
    },
    { title: text, billNumber: text, date: DATE, term },
  );
  return record({ instruments: listOf(instrument) }, { note: text });
}
