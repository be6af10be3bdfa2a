/**
 * Two engines give the same answer to any query: that of the service (oxigraph, and what is rewritten for it) and Comunica over n3.
 *
 * FUZZ_RUNS=20000 tries more queries, FUZZ_SEED=7 others. A failure prints seed and path.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/graph.js';
import { KNOWN_DIFFERENCES } from './known-differences.js';
import { PREFIX, dataset, query } from './query-grammar.js';
import { answerOfComunica, answerOfOurs, inAnyOrder } from './two-engines.js';

/** Queries tried: they take less than half a minute. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

function quadsOf(trig: string): ReturnType<typeof parseRdf> {
  return parseRdf(`@prefix : <http://example.org/> .\n${trig}`, 'application/trig');
}

describe('any query', () => {
  const seen = { all: 0, withSolutions: 0, withoutOpinion: 0 };
  afterAll(() => {
    process.stdout.write(`queries compared: ${JSON.stringify(seen)}\n`);
  });

  it(
    'has the same answer from both engines',
    async () => {
      await fc.assert(
        fc.asyncProperty(dataset, query, async (trig, { text, ordered }) => {
          const quads = quadsOf(trig);
          const theirs = await answerOfComunica(text, quads);
          const ours = await answerOfOurs(text, quads);
          seen.all += 1;
          if (theirs === undefined) {
            seen.withoutOpinion += 1;
            return;
          }
          if (ours.includes('\n') || ours === 'true') seen.withSolutions += 1;
          if (ordered) expect(ours).toBe(theirs);
          else expect(inAnyOrder(ours)).toBe(inAnyOrder(theirs));
        }),
        { numRuns: RUNS, seed: SEED },
      );
      // a second opinion that is hardly ever given would prove nothing, and so would answers without solutions
      expect(seen.withoutOpinion).toBeLessThan(seen.all / 20);
      expect(seen.withSolutions).toBeGreaterThan(seen.all / 4);
    },
    60_000 + RUNS * 500,
  );
});

describe('is known to differ, and does so still', () => {
  it.each(KNOWN_DIFFERENCES)('$cause', async ({ data, query: text }) => {
    const quads = quadsOf(data);
    const theirs = await answerOfComunica(`${PREFIX}${text}`, quads);
    expect(await answerOfOurs(`${PREFIX}${text}`, quads)).not.toBe(theirs);
  });
});
