/** What a thread runs before it is counted as ready. */
import { expect, it } from 'vitest';
import type { QueryResponse } from '../../src/engine/index.js';
import type { QueryTask, WarmUp } from '../../src/engine/messages.js';
import { warmUp } from '../../src/engine/warm-up.js';
import { SH } from '../../src/rdf/namespaces.js';
import { parseRdf } from '../../src/rdf/graph.js';
import { engineOver } from '../support/quad-engine.js';

const EXAMPLE = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
const QUADS = parseRdf(
  `<urn:example> <${SH.select.value}> "${EXAMPLE}" .`,
  'application/n-triples',
);

/** The queries that a thread with one example runs, with their answers. */
async function run(wanted: WarmUp): Promise<ReadonlyMap<string, QueryResponse>> {
  const engine = engineOver(QUADS);
  const answers = new Map<string, QueryResponse>();
  const done = async ({ text, accept }: QueryTask): Promise<QueryResponse> => {
    const answer = await engine.query(text, { accept, deadline: 1000 });
    answers.set(text, answer);
    return answer;
  };
  await warmUp(done, wanted);
  return answers;
}

it('runs queries that have answers, whatever the data', async () => {
  const statuses = [...(await run('small')).values()].map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

it.each([
  ['its examples where the data are ours', 'examples', true],
  ['no example of other people, which may have no end', 'small', false],
] as const)('runs %s', async (_, wanted, isRun) => {
  expect((await run(wanted)).has(EXAMPLE)).toBe(isRun);
});
