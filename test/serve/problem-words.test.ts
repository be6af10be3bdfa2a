/** Every refusal of the service has words in Japanese; what only the engine says is marked as English. */
import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../src/engine/remote/http.js';
import type { Problem, QueryResponse } from '../../src/engine/index.js';
import * as federation from '../../src/engine/federation/problems.js';
import * as engine from '../../src/engine/problems.js';
import * as refusals from '../../src/engine/refusals.js';
import * as store from '../../src/engine/store/problems.js';
import { SearchPropertyError } from '../../src/rdf/search-property.js';
import { Budgets } from '../../src/serve/budget.js';
import { TOO_LONG, problemOfGraphs } from '../../src/serve/operation.js';
import { notUtf8, unknownParameters } from '../../src/serve/parameters.js';
import { problemText } from '../../src/serve/pages/problem.js';
import { problemWords } from '../../src/serve/problem-words.js';
import { html } from '../../src/serve/html.js';

const REMOTE = ['refused', 'failed', 'timeout', 'too-large', 'row-cap', 'incomplete'] as const;

const budgets = new Budgets({ seconds: 1, errors: 1 });
await budgets.charge('errors', 1, 400);
await budgets.charge('seconds', 2000, 200);

const MADE: readonly (QueryResponse | Problem | undefined)[] = [
  refusals.updateRefused(),
  refusals.tooLarge(60e6, 50e6),
  refusals.tooManyRows(1000),
  refusals.tooDeep(100),
  refusals.tooComplex(),
  refusals.notAcceptable(),
  refusals.notInXml('application/rdf+xml', 'it has a control character'),
  engine.timedOut(10_000),
  engine.queueFull(8, 4),
  engine.waitedTooLong(5000),
  engine.outOfMemory(1e9),
  engine.stopped(),
  federation.notListed('https://example.org/sparql', []),
  federation.endpointIsVariable(),
  ...REMOTE.map(kind => federation.serviceFailed(new RemoteError(kind, 'it answered 500'))),
  federation.tooLongToFederate(6000),
  federation.tooManyServices(5),
  federation.federationBusy(8, 4),
  store.storeIncomplete('it stopped'),
  store.storeUnavailable('none is there.'),
  store.storeBusy(8),
  await budgets.refusalFor('errors'),
  await budgets.refusalFor('seconds'),
  TOO_LONG,
  notUtf8('address'),
  problemOfGraphs(['none']),
  unknownParameters(['none'], []),
];

function read(made: QueryResponse | Problem): Problem {
  return 'body' in made ? (JSON.parse(made.body) as Problem) : made;
}

/** Text without what is marked as English, and without names, addresses and words of SPARQL. */
function japaneseOf(problem: Problem): string {
  return html`${problemText(problem, 'ja')}`.text.replace(/<q lang="en">.*?<\/q>/g, '');
}

describe('a refusal', () => {
  const problems = MADE.flatMap(made => (made === undefined ? [] : [read(made)]));

  it('is made for each row of the list', () => {
    expect(problems).toHaveLength(MADE.length);
  });

  it.each(problems.map(problem => [problem.type, problem] as const))(
    '%s is said in Japanese, with its figures',
    (_, problem) => {
      const said = japaneseOf(problem);
      expect(problemWords(problem, 'ja').title).toMatch(/[ぁ-ん]/);
      expect(said).toMatch(/[ぁ-ん]/);
      expect(said).not.toMatch(/[a-z]+ [a-z]+ [a-z]+|[{}]\w/);
      for (const [name, value] of Object.entries(problem.figures ?? {}))
        if (typeof value === 'number') expect(said, name).toContain(String(value));
    },
  );

  it.each(problems.map(problem => [problem.type, problem] as const))(
    '%s is said in English',
    (_, problem) => {
      const said = html`${problemText(problem, 'en')}`.text;
      expect(said).toMatch(/[A-Za-z]+ [a-z]+/);
      expect(said).not.toMatch(/\{\w+\}/);
    },
  );
});

describe('what the engine says', () => {
  it('is given with the braces that a query has', () => {
    const position = { line: 1, column: 1 };
    const problem = read(refusals.syntaxProblem('{x}', { position, reason: 'unexpected text' }));
    expect(html`${problemText(problem, 'en')}`.text).toBe('unexpected text near “{x}”.');
    expect(html`${problemText(problem, 'ja')}`.text).toBe('「{x}」はここに書けません。');
  });

  it('stands in a Japanese page as English, in quotes, and is said to be the engine’s', () => {
    const problem = read(refusals.queryFailed('The custom function <x> is not supported'));
    expect(html`${problemText(problem, 'ja')}`.text).toBe(
      'エンジンの言葉（英語）: <q lang="en">The custom function &lt;x&gt; is not supported</q>',
    );
  });

  it.each([
    ['is understood only as a property in a pattern, and in no path', '述語としてだけ'],
    ['needs a variable or a whole IRI as its node', '主語は'],
    ['finds 5000 nodes with "市", 1000 are the most of a query: ask for more words', '5000 件'],
  ])('of the search is said in Japanese: %s', (reason, said) => {
    const { message } = new SearchPropertyError(reason);
    expect(japaneseOf(read(refusals.searchMisused(message)))).toContain(said);
  });
});
