/**
 * What the API takes and gives. Requests are checked by these schemas, and the OpenAPI document is made
 * of them, so that neither can say what the other does not do.
 */
import { z } from 'zod';
import type { Problem } from '../../engine/index.js';
import type { LibraryQuery, Parameter } from '../../query-library/load.js';
import { invalidParameters } from '../parameters.js';

/** The longest value of a parameter, in characters: no name of the register comes near it. */
const MAX_VALUE = 200;

/** The most rows of a page; without a limit all rows come. */
const MAX_LIMIT = 10_000;

/** The formats of an answer by their names, the first one unless told otherwise. */
export const API_FORMATS = {
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  'sparql-json': 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
} as const;

/** The name of a format. */
export type ApiFormat = keyof typeof API_FORMATS;

const FORMAT_NAMES = Object.keys(API_FORMATS) as [ApiFormat, ...ApiFormat[]];

/** What every request for rows may have. */
const PAGING = {
  format: z
    .enum(FORMAT_NAMES, `is one of ${FORMAT_NAMES.join(', ')}`)
    .optional()
    .describe('Format of the answer; without it Accept decides, and JSON is the default.'),
  limit: z
    .int(`is a number from 1 to ${MAX_LIMIT}`)
    .min(1)
    .max(MAX_LIMIT)
    .optional()
    .describe('Rows at most. Without it all rows come, or an error where they are too many.'),
  offset: z
    .int('is a number from 0')
    .min(0)
    .max(10_000_000)
    .optional()
    .describe('Rows to leave out before the first.'),
};

/** A value as people write it; whether the register has it is found out when it is bound. */
function textSchema(): z.ZodString {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'is required' : 'is given once') })
    .trim()
    .min(1, 'is empty')
    .max(MAX_VALUE, `has at most ${MAX_VALUE} characters`);
}

/** Values that give an answer, by parameter. */
export type Examples = ReadonlyMap<string, string>;

function valueSchema({ type, label }: Parameter, example: string | undefined): z.ZodType {
  const schema =
    type === 'date'
      ? z.iso.date({
          error: ({ input }) => (input === undefined ? 'is required' : 'is a date as 2026-01-19'),
        })
      : textSchema();
  return schema.meta({
    description: `${label.en} / ${label.ja}`,
    ...(example === undefined ? {} : { examples: [example] }),
  });
}

/** What a request for the answer to a query has: the parameters of the query, format, page. */
export function requestSchema({ parameters }: LibraryQuery, examples: Examples = new Map()) {
  const values = Object.fromEntries(
    parameters.map(parameter => [
      parameter.name,
      valueSchema(parameter, examples.get(parameter.name)),
    ]),
  );
  return z.strictObject({ ...values, ...PAGING });
}

/** The most hits of a page of a search. */
const MAX_HITS = 100;

/** What a request for a search has. */
export const searchRequestSchema = z.strictObject({
  q: textSchema().meta({
    description:
      'Words that all stand in one text, anywhere in it; widths and case do not matter. / 一つの文のどこかに、すべてある語。全角・半角、大文字・小文字は区別しません。',
    examples: ['観光'],
  }),
  limit: z
    .int(`is a number from 1 to ${MAX_HITS}`)
    .min(1)
    .max(MAX_HITS)
    .default(20)
    .describe('Hits at most.'),
  offset: PAGING.offset,
});

const bilingualSchema = z.strictObject({ ja: z.string(), en: z.string() });

/** A problem by RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().describe('What kind of problem it is.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong here, and what to do.'),
    figures: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('The figures and names that the detail has.'),
    invalid: z
      .array(z.strictObject({ name: z.string(), reason: z.string() }))
      .optional()
      .describe('The parameters that do not fit.'),
  })
  .describe('A problem by RFC 9457, of the media type application/problem+json.');

/** A query of the library. */
export const querySchema = z.strictObject({
  name: z.string(),
  title: bilingualSchema,
  description: bilingualSchema,
  tags: z.array(z.string()),
  parameters: z.array(
    z.strictObject({ name: z.string(), type: z.string(), label: bilingualSchema }),
  ),
  columns: z.array(z.string()),
  links: z.strictObject({ answer: z.url(), page: z.url() }),
});

/** The library. */
export const librarySchema = z.strictObject({
  queries: z.array(querySchema),
  links: z.strictObject({ self: z.url(), openapi: z.url() }),
});

const cellSchema = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .describe('A text or an IRI, a number, a truth value; null where there is none.');

/** An answer: every row has every column. */
export function answerSchema(columns: readonly string[]) {
  return z.strictObject({
    query: z.string(),
    title: bilingualSchema,
    parameters: z.record(z.string(), z.string()),
    columns: z.array(z.string()),
    rows: z.array(z.strictObject(Object.fromEntries(columns.map(name => [name, cellSchema])))),
    links: z.strictObject({
      self: z.url(),
      next: z.url().optional().describe('The next page, where there are more rows.'),
      previous: z.url().optional(),
      sparql: z.url().describe('The same question at the SPARQL endpoint.'),
      page: z.url().describe('The same question as a page.'),
    }),
  });
}

/** What was found: each node once, with the first of its texts that has the words. */
export const foundSchema = z.strictObject({
  q: z.string(),
  total: z.int().describe('How many nodes were found.'),
  hits: z.array(
    z.strictObject({
      node: z.string().describe('The IRI of the node.'),
      label: z.string().nullable(),
      types: z.array(z.string()).describe('Its classes of our ontology, by their names.'),
      property: z.string().describe('The IRI of the property whose text it is.'),
      text: z.string(),
      document: z
        .strictObject({ node: z.string(), title: z.string() })
        .nullable()
        .describe('The document that it is a part of.'),
      page: z.url().nullable().describe('Its page here; none of what is elsewhere.'),
    }),
  ),
  links: z.strictObject({
    self: z.url(),
    next: z.url().optional(),
    previous: z.url().optional(),
    sparql: z
      .url()
      .describe('The same search at the SPARQL endpoint, where it joins with patterns.'),
  }),
});

/** What was found, as it is sent. */
export type FoundNodes = z.infer<typeof foundSchema>;

/** The library as it is sent. */
export type Library = z.infer<typeof librarySchema>;

/** An answer as it is sent. */
export type Answer = z.infer<ReturnType<typeof answerSchema>>;

/** What is wrong with a request that does not fit its schema. */
export function invalidRequest({ issues }: z.ZodError): Problem {
  const invalid = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(name => ({ name, reason: 'is no parameter here' }))
      : [{ name: String(issue.path[0]), reason: issue.message }],
  );
  return invalidParameters(invalid);
}

/**
 * A request as its schema takes it: the parameters of a page are numbers where they are written in digits alone.
 *
 *     limit=10          {"limit":10}
 *     limit=0x10, 1e1   as they are: no integers
 */
export function withNumbers(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isNumber = (name: string, value: unknown): value is string =>
    Object.hasOwn(PAGING, name) && typeof value === 'string' && /^[0-9]{1,9}$/.test(value);
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      isNumber(name, value) ? Number(value) : value,
    ]),
  );
}
