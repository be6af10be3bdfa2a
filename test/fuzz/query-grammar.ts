/** Queries by the grammar of SPARQL 1.1, and small datasets that they find something in. */
import fc from 'fast-check';

/** A generator of text. */
type Text = fc.Arbitrary<string>;

/** What every query begins with; a dataset has the same prefix. */
export const PREFIX = 'PREFIX : <http://example.org/> ';

const NODES = [':a', ':b', ':c'] as const;
const PROPERTIES = [':p', ':q', ':r'] as const;
const GRAPHS = [':g1', ':g2'] as const;

/** Literals as oxigraph writes them too: it keeps numbers by their value. */
const LITERALS = [
  '0', '1', '2', '-1', '1.5', 'true', 'false', '"a"', '"ab"', '"A b"', '"1"', '""', '"観光"', '"𠮷野"', '"a"@en', '"a"@ja', '"観光"@ja',
  '"2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date>', '"x"^^:type',
] as const; // prettier-ignore

const node = fc.constantFrom(...NODES);
const property = fc.constantFrom(...PROPERTIES);
const literal = fc.constantFrom(...LITERALS);

/** A dataset as TriG: a default graph and two named ones. Every node and literal is in the default graph, once at least. */
export const dataset: Text = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ...GRAPHS),
      node,
      property,
      fc.oneof({ weight: 2, arbitrary: node }, { weight: 1, arbitrary: literal }),
    ),
    { minLength: 6, maxLength: 16 },
  )
  .map(quads => quads.map(([graph, ...triple]) => `${graph} { ${triple.join(' ')} }`))
  .map(lines => lines.join('\n'));

const VARIABLES = ['?s', '?o', '?x', '?y'] as const;
const variable = fc.constantFrom(...VARIABLES);

/** Parts put together with a word between them. */
function joined(parts: readonly Text[], between = ' '): Text {
  return fc.tuple(...parts).map(texts => texts.join(between));
}

function wrapped(before: string, inner: Text, after: string): Text {
  return inner.map(text => `${before}${text}${after}`);
}

/** `STRLEN(…)`, `CONCAT(…, …)`. */
function call(names: readonly string[], parts: readonly Text[]): Text {
  return fc
    .tuple(fc.constantFrom(...names), joined(parts, ', '))
    .map(([name, inner]) => `${name}(${inner})`);
}

/** `(… + …)`. */
function operation(parts: readonly [Text, Text], signs: readonly string[]): Text {
  return fc.tuple(parts[0], fc.constantFrom(...signs), parts[1]).map(all => `(${all.join(' ')})`);
}

/** `(… IN (…, …))`. */
function membership([of, member]: readonly [Text, Text]): Text {
  return fc
    .tuple(of, fc.constantFrom('IN', 'NOT IN'), member, member)
    .map(([what, word, a, b]) => `(${what} ${word} (${a}, ${b}))`);
}

const subject = fc.oneof({ weight: 6, arbitrary: variable }, { weight: 1, arbitrary: node });
const object = fc.oneof(
  { weight: 8, arbitrary: variable },
  { weight: 1, arbitrary: node },
  { weight: 1, arbitrary: literal },
);

/** A path without closures and alternatives: see `known-differences.ts`. */
const { step } = fc.letrec<{ step: string }>(tie => ({
  step: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    property,
    wrapped('^', property, ''),
    wrapped('(', joined([tie('step'), tie('step')], '/'), ')'),
  ),
}));

/** A closure; neither in it nor beside it a sequence: see `known-differences.ts`. */
function closed(times: Text): Text {
  const inner = fc.oneof(property, joined([property, property], '|'), wrapped('^', property, ''));
  const closure = fc.tuple(inner, times).map(parts => `(${parts[0]})${parts[1]}`);
  return fc.oneof(closure, wrapped('^(', closure, ')'));
}

/** Two variables, not the same: see `known-differences.ts`. */
const ends = fc.shuffledSubarray([...VARIABLES], { minLength: 2, maxLength: 2 });

function between(path: Text): Text {
  return fc.tuple(ends, path).map(([names, inner]) => names.join(` ${inner} `));
}

const triple: Text = fc.oneof(
  { weight: 6, arbitrary: joined([subject, property, object]) },
  { weight: 1, arbitrary: joined([subject, variable, object]) },
  { weight: 1, arbitrary: joined([subject, step, object]) },
  { weight: 1, arbitrary: between(closed(fc.constant('+'))) },
  { weight: 1, arbitrary: joined([node, closed(fc.constant('+')), object]) },
);

/** A path that may have no length: in no graph of its own, in no EXISTS. See `known-differences.ts`. */
const lengthless: Text = wrapped('', between(closed(fc.constantFrom('*', '?'))), ' .');

const triples: Text = fc
  .array(triple, { minLength: 1, maxLength: 2 })
  .map(lines => lines.join(' . '));

const string = fc.constantFrom('"a"', '"ab"', '"A b"', '"1"', '""', '"観光"', '"𠮷野"');
const number = fc.constantFrom('0', '1', '2', '-1', '1.5');

/**
 * Expressions by what they give: what is compared is of one kind, since engines differ on whether "a"@en = 1 is
 * false or an error, which SPARQL 1.2 is about to settle.
 */
const { condition, stringy, numeric } = fc.letrec<{
  condition: string;
  stringy: string;
  numeric: string;
}>(tie => ({
  stringy: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 3, arbitrary: wrapped('STR(', variable, ')') },
    string,
    call(['UCASE', 'LCASE', 'ENCODE_FOR_URI', 'MD5', 'STR'], [tie('stringy')]),
    call(['LANG'], [variable]),
    call(['CONCAT', 'STRBEFORE', 'STRAFTER', 'COALESCE'], [tie('stringy'), tie('stringy')]),
    call(['IF'], [tie('condition'), tie('stringy'), tie('stringy')]),
    call(['SUBSTR'], [tie('stringy'), fc.constantFrom('1', '2')]),
    call(['REPLACE'], [tie('stringy'), fc.constantFrom('"a"', '"[ab]+"'), fc.constant('"x"')]),
  ),
  numeric: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    number,
    call(['STRLEN'], [tie('stringy')]),
    call(['ABS', 'CEIL', 'FLOOR', 'ROUND'], [tie('numeric')]),
    operation([tie('numeric'), tie('numeric')], ['+', '-']),
  ),
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    call(['BOUND', 'ISIRI', 'ISLITERAL', 'ISNUMERIC'], [variable]),
    call(['SAMETERM'], [variable, fc.oneof(node, literal)]),
    operation([call(['COALESCE'], [variable]), node], ['=', '!=']),
    operation([tie('stringy'), tie('stringy')], ['=', '!=', '<', '>', '<=', '>=']),
    operation([tie('numeric'), tie('numeric')], ['=', '!=', '<', '>', '<=', '>=']),
    membership([tie('stringy'), string]),
    membership([variable, node]),
    call(['CONTAINS', 'STRSTARTS', 'STRENDS'], [tie('stringy'), string]),
    call(
      ['REGEX'],
      [
        tie('stringy'),
        fc.constantFrom('"a"', '"^a"', '"b$"', '"[ab]+"', '"観"'),
        fc.constant('"i"'),
      ],
    ),
    wrapped('(!', tie('condition'), ')'),
    operation([tie('condition'), tie('condition')], ['&&', '||']),
  ),
}));

/** No row is without a value: see `known-differences.ts`. */
const row = fc
  .oneof(
    fc.tuple(node, fc.oneof(node, literal, fc.constant('UNDEF'))),
    fc.tuple(fc.constant('UNDEF'), fc.oneof(node, literal)),
  )
  .map(([a, b]) => `(${a} ${b})`);
const values: Text = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .map(rows => `VALUES (?s ?o) { ${rows.join(' ')} }`);

/** A name that is nobody else’s: `numbered` gives each its number. */
const NEW = '?new';

/** Some of the triples without a closure, for GRAPH ?g. */
const plainTriples: Text = fc
  .array(joined([subject, property, object]), { minLength: 1, maxLength: 2 })
  .map(lines => lines.join(' . '));

/** A subquery whose other variables have names of their own, and which binds what it selects: see `known-differences.ts`. */
function subquery(select: string, inner: Text, after = ''): Text {
  return fc
    .tuple(property, inner)
    .map(([name, text]) => `{ ?s ${name} ?o . ${text.replace(/\?([xy])\b/g, '?inner_$1')} }`)
    .map(text => `{ SELECT ${select} ${text}${after} }`);
}

const { group } = fc.letrec<{ group: string; part: string; members: string; simple: string }>(
  tie => ({
    group: wrapped('{ ', tie('members'), ' }'),
    members: fc.array(tie('part'), { minLength: 1, maxLength: 2 }).map(parts => parts.join(' ')),
    // what GRAPH and EXISTS may have: no VALUES, MINUS or subquery; see `known-differences.ts`
    simple: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      wrapped('', triples, ' .'),
      joined([wrapped('', triples, ' .'), wrapped('FILTER(', condition, ')')]),
      joined([wrapped('', triples, ' .'), wrapped('OPTIONAL { ', tie('simple'), ' }')]),
      joined([wrapped('{ ', tie('simple'), ' }'), wrapped('{ ', tie('simple'), ' }')], ' UNION '),
    ),
    part: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 8, arbitrary: wrapped('', triples, ' .') },
    { weight: 2, arbitrary: wrapped('FILTER(', condition, ')') },
    { weight: 1, arbitrary: values },
    { weight: 1, arbitrary: wrapped('BIND(', fc.oneof(stringy, numeric, condition, object), ` AS ${NEW})`) },
    { weight: 1, arbitrary: joined([fc.constant('GRAPH'), fc.constantFrom(...GRAPHS), wrapped('{ ', tie('simple'), ' }')]) },
    { weight: 1, arbitrary: wrapped('GRAPH ?g { ', plainTriples, ' }') },
    { weight: 2, arbitrary: wrapped('OPTIONAL ', tie('group'), '') },
    { weight: 2, arbitrary: joined([tie('group'), tie('group')], ' UNION ') },
    { weight: 1, arbitrary: joined([wrapped('', triples, ' .'), wrapped('MINUS ', tie('group'), '')]) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('', 'NOT '), tie('simple')).map(([not, inner]) => `FILTER(${not}EXISTS { ${inner} })`) },
    { weight: 1, arbitrary: tie('group') },
    { weight: 1, arbitrary: subquery('DISTINCT ?s ?o', tie('members')) },
    { weight: 1, arbitrary: subquery(`?s (COUNT(*) AS ${NEW})`, tie('members'), ' GROUP BY ?s') },
  ), // prettier-ignore
  }),
);

/** Gives each new name its number. */
function numbered(query: string): string {
  let count = 0;
  return query.replace(/\?new\b/g, () => `${NEW}${++count}`);
}

/** Orders solutions so that no two different ones are equal: by digests of what each term is written with, which every engine sorts alike. */
const TOTAL_ORDER = VARIABLES.flatMap(name => [
  `MD5(STR(${name}))`,
  `MD5(LANG(${name}))`,
  `MD5(STR(DATATYPE(${name})))`,
]).join(' ');

/** What is summed is always a number: see `known-differences.ts`. */
const SIZE = 'COALESCE(STRLEN(STR(?o)), 0)';

const aggregate = fc
  .constantFrom(
    ...[
      'COUNT(?o)',
      'COUNT(DISTINCT ?o)',
      'COUNT(DISTINCT *)',
      'MIN(COALESCE(STR(?o), ""))',
      'MAX(COALESCE(STR(?x), ""))',
    ],
    ...['SUM', 'AVG', 'MIN', 'MAX'].flatMap(name => [
      `${name}(${SIZE})`,
      `${name}(DISTINCT ${SIZE})`,
    ]),
  )
  .map(call => `(${call} AS ${NEW})`);

/** A query, and whether its solutions have an order. */
export interface GeneratedQuery {
  readonly text: string;
  readonly ordered: boolean;
}

function unordered(text: Text): fc.Arbitrary<GeneratedQuery> {
  return text.map(query => ({ text: PREFIX + numbered(query), ordered: false }));
}

/** A group, perhaps with a path that may have no length. */
const whole: Text = fc.oneof(
  { weight: 6, arbitrary: group },
  { weight: 1, arbitrary: joined([fc.constant('{'), lengthless, group, fc.constant('}')]) },
);

const slice = fc.constantFrom('', ' LIMIT 3', ' LIMIT 2 OFFSET 1', ' OFFSET 2');
const selection = fc.constantFrom('SELECT *', 'SELECT ?s ?o ?x ?y', 'SELECT DISTINCT ?s ?o ?x ?y');

/** A query of any form. */
export const query: fc.Arbitrary<GeneratedQuery> = fc.oneof(
  { weight: 6, arbitrary: unordered(joined([selection, whole])) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('SELECT', 'SELECT DISTINCT'),
        group,
        fc.constantFrom('', 'DESC'),
        slice,
      )
      .map(([word, inner, , part]) => ({
        text: `${PREFIX}${numbered(`${word} ?s ?o ?x ?y ${inner} ORDER BY ${TOTAL_ORDER}${part}`)}`,
        ordered: true,
      })),
  },
  {
    weight: 2,
    arbitrary: unordered(
      fc
        .tuple(aggregate, whole, fc.constantFrom('', ' HAVING (COUNT(*) > 1)'))
        .map(([what, inner, having]) => `SELECT ?s ${what} ${inner} GROUP BY ?s${having}`),
    ),
  },
  { weight: 1, arbitrary: unordered(wrapped('ASK ', whole, '')) },
  {
    weight: 1,
    arbitrary: unordered(wrapped('CONSTRUCT { ?s :p ?o . ?o ?x ?y . ?s :q "𠮷" } ', whole, '')),
  },
);
