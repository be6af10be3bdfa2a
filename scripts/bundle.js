/** The scripts of the pages: each file of web/scripts becomes one file of dist/web, with what it imports. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCRIPTS = join(ROOT, 'web', 'scripts');

await build({
  entryPoints: readdirSync(SCRIPTS)
    .filter(name => name.endsWith('.ts'))
    .map(name => join(SCRIPTS, name)),
  outdir: join(ROOT, 'dist', 'web'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'inline',
  logLevel: 'error',
});
