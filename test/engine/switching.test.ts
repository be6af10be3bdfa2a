/** One version after the other, and none that is left open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import { SwitchingEngine } from '../../src/engine/switching.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-switching-'));
const file = join(folder, 'data.nq');
writeFileSync(
  file,
  Array.from({ length: 400 }, (_, i) => `<urn:n${i}> <urn:next> <urn:n${i + 1}> .\n`).join(''),
);
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = { accept: { results: ['text/csv'], graph: [] }, deadline: 60_000 };
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c != ?f) }';

function pool(): Promise<EmbeddedEngine> {
  return EmbeddedEngine.open({ files: [file], size: 1 });
}

it('closes a version that was replaced and still answers', async () => {
  const engine = new SwitchingEngine(await pool(), 'first');
  const endless = engine.query(ENDLESS, OPTIONS);
  const switched = engine.switchTo(await pool(), 'second');
  expect((await engine.query('ASK {}', OPTIONS)).headers).toEqual({
    'X-Dataset-Version': 'second',
  });
  await engine.close();
  expect((await endless).status).toBe(503);
  await switched;
});

it('closes a version that comes after it was closed', async () => {
  const engine = new SwitchingEngine(await pool(), 'first');
  await engine.close();
  const late = await pool();
  await engine.switchTo(late, 'second');
  expect((await late.query('ASK {}', OPTIONS)).status).toBe(503);
});
