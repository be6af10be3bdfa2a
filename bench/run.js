/**
 * Every measurement in one run, or those that are named: `npm run bench -- growth pdf`. Figures are of this
 * machine; the ratios travel.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PARTS = {
  convert: async () => (await import('./convert.js')).benchConversion(),
  large: async () => (await import('./large.js')).benchThousand(),
  growth: () => runGrowth(),
  build: async () => (await import('./build.js')).benchBuild(),
  pdf: async () => (await import('./pdf.js')).benchPdf(),
  serve: async () => (await import('./serve.js')).benchServe(),
  documents: async () => (await import('./documents.js')).benchDocuments(),
  pages: async () => (await import('./pages.js')).benchPages(),
  query: async () => (await import('./query.js')).benchQueries(),
};

/** A process of its own, with a young generation so large that the collector of garbage runs when it is called. */
function runGrowth() {
  const script = fileURLToPath(new URL('growth.js', import.meta.url));
  const flags = ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'];
  execFileSync(process.execPath, [...flags, script], { stdio: 'inherit' });
}

/** Runs the named parts in the order of the list, all where none is named. */
export async function runBench(names) {
  const unknown = names.filter(name => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  for (const [name, run] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await run();
}
