/** Model → Word document or page → convert → reading. What is read wrongly is on record in known-formats.json. */
import { describe, it } from 'vitest';
import { MODEL_KINDS, PLAIN, generate } from '../../bench/generate/index.js';
import { formattedComparisonOf, reportOf } from '../support/generated.js';
import { expectOnRecord } from '../support/known-failures.js';

const SEEDS = [1, 2, 3, 4];

describe.each(MODEL_KINDS)('%s', kind => {
  it.each(['docx', 'html'] as const)('comes back as it was made, as %s', async format => {
    const models = SEEDS.map(seed => generate(seed, kind));
    const compared = await Promise.all(
      models.map(async model => ({
        model,
        misses: (await formattedComparisonOf(model, PLAIN, format)).misses,
      })),
    );
    const failed = compared.find(({ misses }) => misses.length > 0);
    const report = failed && `${format}: ${reportOf(failed.model, PLAIN, failed.misses)}`;
    expectOnRecord('known-formats.json', `${kind} ${format}`, report);
  });
});
