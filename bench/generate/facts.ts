/** Two readings of a file compared, fact by fact. */
import type { Gold, GoldInstrument } from '../../evaluation/gold.js';

/** What is in one reading and not in the other. */
export interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** The harmonic mean of precision and recall. */
  readonly f1: number;
}

/** Compares what was found with what should be. Widths and white space do not count. */
export function compare(expected: Gold, actual: Gold): Comparison {
  const wanted = factsOf(expected);
  const found = factsOf(actual);
  const missing = without(wanted, found);
  const extra = without(found, wanted);
  const common = wanted.length - missing.length;
  const total = wanted.length + found.length;
  return { missing, extra, f1: total === 0 ? 1 : (2 * common) / total };
}

function without(facts: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const fact of others) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return facts.filter(fact => {
    const count = counts.get(fact) ?? 0;
    counts.set(fact, count - 1);
    return count <= 0;
  });
}

function factsOf({ instruments }: Gold): readonly string[] {
  return instruments.flatMap((instrument, at) =>
    [...instrumentFacts(instrument)].map(([key, value]) => `${at + 1} ${key}: ${fold(value)}`),
  );
}

/** Widths, white space and the shape of brackets do not count. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .replace(/[『“]/g, '「')
    .replace(/[』”]/g, '」');
}

type Fact = readonly [key: string, value: string];

function* instrumentFacts(instrument: GoldInstrument): Generator<Fact> {
  const { articles, measures, parties, signatures, laws, modifications, term } = instrument;
  yield* fields('', { kind: instrument.kind, act: instrument.act, status: instrument.status });
  const { title, date, billNumber } = instrument;
  yield* fields('', { title, date, billNumber });
  if (term !== undefined) yield* fields('term ', { ...term });
  for (const [at, party] of parties.entries()) yield* fields(`party ${at + 1} `, { ...party });
  for (const { number, heading, paragraphs } of articles) {
    yield* fields(`article ${number} `, { heading });
    for (const [at, text] of paragraphs.entries())
      yield [`article ${number} paragraph ${at + 1}`, text];
  }
  for (const [at, { pillar, subfield, title: name, content, roles }] of measures.entries()) {
    const place = `measure ${at + 1} `;
    yield* fields(place, { pillar, subfield, title: name, content });
    for (const { bearer, text, modes = [] } of roles) {
      yield [`${place}role of ${bearer}`, text];
      yield [`${place}modes of ${bearer}`, [...modes].sort().join(' ')];
    }
  }
  for (const [at, signature] of signatures.entries())
    yield* fields(`signature ${at + 1} `, { ...signature });
  for (const { name, number, article, paragraph } of laws)
    yield ['law', [name, number, article, paragraph].join(' ')];
  for (const [at, modification] of modifications.entries())
    yield* fields(`modification ${at + 1} `, { ...modification });
}

function* fields(place: string, values: Readonly<Record<string, unknown>>): Generator<Fact> {
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      yield [`${place}${name}`, String(value)];
}
