/**
 * Model → file → convert → reading gives the model back, in any combination of structures: as text, as a Word
 * document, as a page, and as that page printed.
 *
 * GENERATED_RUNS=500 tries more of each kind, GENERATED_SEED=7 others. A failure is shrunk, and says how to see it again.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { MODEL_KINDS } from '../../bench/generate/index.js';
import type { GeneratedFile } from '../support/arbitrary-files.js';
import { filesOf } from '../support/arbitrary-files.js';
import type { FileFormat } from '../support/generated.js';
import { formattedComparisonOf, reportOf } from '../support/generated.js';
import { Printer, hasJapaneseFont } from '../support/printed.js';

const SEED = Number(process.env['GENERATED_SEED'] ?? 1);
const RUNS: Readonly<Record<FileFormat, number>> = { txt: 100, docx: 12, html: 20, pdf: 3 };

function runsOf(format: FileFormat): number {
  return Number(process.env['GENERATED_RUNS'] ?? RUNS[format]);
}

/** @throws Error where a file does not come back as it was made */
async function expectBack(kind: string, format: FileFormat, printer?: Printer): Promise<void> {
  const comesBack = async ({ model, style }: GeneratedFile): Promise<void> => {
    const { misses } = await formattedComparisonOf(model, style, { format, printer });
    if (misses.length > 0) throw new Error(`${format}: ${reportOf(model, style, misses)}`);
  };
  await fc.assert(fc.asyncProperty(filesOf(kind), comesBack), {
    seed: SEED,
    numRuns: runsOf(format),
    // to print each smaller file would take minutes
    endOnFailure: format === 'pdf',
    reporter: ({ failed, errorInstance, seed, counterexamplePath }) => {
      if (failed)
        throw new Error(`seed ${seed}, path ${counterexamplePath ?? ''}`, { cause: errorInstance });
    },
  });
}

describe.each(MODEL_KINDS)('%s', kind => {
  it.each(['txt', 'docx', 'html'] as const)(
    'comes back as it was made, as %s',
    format => expectBack(kind, format),
    120_000,
  );
});

describe.skipIf(!hasJapaneseFont())('printed by a browser (needs a Japanese font)', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await Printer.open();
  });
  afterAll(() => printer.close());

  it.each(MODEL_KINDS)(
    '%s comes back as it was made, as pdf',
    kind => expectBack(kind, 'pdf', printer),
    120_000,
  );
});
