/**
 * evaluation/scores.json is what the converter scores now, so that every change of a score is a line
 * of a commit. UPDATE=1 (or npm run evaluate -- --update) rewrites it; a loss is printed as plainly as a gain.
 */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changesText, tableText } from '../../evaluation/print.js';
import { readRecord, recordOf, recordText } from '../../evaluation/record.js';
import { BUNDLED, SCORES, evaluateAll } from '../../evaluation/run.js';

it('evaluation/scores.json has the scores of today', { timeout: 120_000 }, async () => {
  const evaluated = await evaluateAll(BUNDLED);
  const record = recordOf(evaluated);
  const before = readRecord(SCORES);
  if (process.env['UPDATE'] === '1') writeFileSync(SCORES, recordText(record));
  const changes = before === undefined ? '' : changesText(before, record);
  process.stdout.write(`${tableText(evaluated)}${changes}`);
  expect(readRecord(SCORES), `${changes}Run npm run evaluate -- --update and commit it.`).toEqual(
    record,
  );
});
