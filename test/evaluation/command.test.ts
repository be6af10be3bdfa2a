/** npm run evaluate as people use it. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../evaluation/run.js';
import { captured, spawned } from '../support/command-line.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAME = 'mito-omitama-2022';
copyFileSync(`data/sources/${NAME}.txt`, join(folder, `${NAME}.txt`));
copyFileSync(`evaluation/gold/${NAME}.gold.json`, join(folder, `${NAME}.gold.json`));

/** Within this process: an error is what the script prints. */
async function evaluate(...args: readonly string[]): Promise<string> {
  const { out } = await captured(() => main(args).then(() => 0));
  return out;
}

describe('npm run evaluate -- FOLDER', () => {
  it('prints the table, and compares nothing with the scores of the bundled gold', async () => {
    const { code, out } = await spawned('scripts/evaluate.js', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^measure +16 +16 +16 +1\.000 +1\.000 +1\.000$/m);
    expect(out).toMatch(/^all \(micro\) /m);
    expect(out).not.toContain('scores.json');
  });

  it('prints JSON with every miss', async () => {
    const out = await evaluate(folder, '--json');
    expect(JSON.parse(out)).toMatchObject({
      classes: { party: { expected: 2, f1: 1 } },
      documents: [{ name: `${NAME}.txt` }],
      misses: expect.any(Array) as unknown,
    });
  });

  it('a document that cannot be read is scored as empty, and said', async () => {
    copyFileSync(`evaluation/gold/${NAME}.gold.json`, join(folder, 'x.gold.json'));
    writeFileSync(join(folder, 'x.bin'), Uint8Array.of(0, 1, 2, 3, 255, 254));
    const out = await evaluate(folder);
    rmSync(join(folder, 'x.gold.json'));
    expect(out).toMatch(/^0\.000 +\d+ missed {2}x\.bin {2}not read: x\.bin: /m);
  });

  it.each([
    ['a folder that is not there', [join(folder, 'nowhere')], /nowhere: the folder cannot be read/],
    ['an option that is not there', ['--colour'], /wrong arguments .* Usage: npm run evaluate/],
  ])('%s is an error that says what to do', async (_, args, message) => {
    await expect(evaluate(...args)).rejects.toThrow(message);
  });

  it('two folders are an error with one line and the code of input', async () => {
    const { code, err } = await spawned('scripts/evaluate.js', folder, folder);
    expect([code, err]).toEqual([3, expect.stringMatching(/^[^\n]*one folder at a time[^\n]*\n$/)]);
  });
});
