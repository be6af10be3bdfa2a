/**
 * evaluation/scores.json is what the converter scores now, so that every change of a score is a line
 * of a commit. UPDATE=1 (or npm run evaluate -- --update) rewrites it; a loss is printed as plainly as a gain, and
 * what a commit has gained and lost is printed where its own record says it already.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changesText, tableText } from '../../evaluation/print.js';
import type { ScoreRecord } from '../../evaluation/record.js';
import { readRecord, recordOf, recordText } from '../../evaluation/record.js';
import { BUNDLED, SCORES, evaluateAll } from '../../evaluation/run.js';

/** The record of the commit before; nothing where there is no history, as in a package. */
function recordBefore(): ScoreRecord | undefined {
  try {
    const text = execFileSync('git', ['show', 'HEAD~1:evaluation/scores.json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(text) as ScoreRecord;
  } catch {
    return undefined;
  }
}

it('evaluation/scores.json has the scores of today', { timeout: 120_000 }, async () => {
  const evaluated = await evaluateAll(BUNDLED);
  const record = recordOf(evaluated);
  const before = readRecord(SCORES);
  if (process.env['UPDATE'] === '1') writeFileSync(SCORES, recordText(record));
  const changes = before === undefined ? '' : changesText(before, record);
  const earlier = recordBefore();
  const since = earlier === undefined ? '' : changesText(earlier, record, 'the commit before');
  process.stdout.write(`${tableText(evaluated)}${changes}${since}`);
  expect(readRecord(SCORES), `${changes}Run npm run evaluate -- --update and commit it.`).toEqual(
    record,
  );
});
