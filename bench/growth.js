/**
 * What the length of a text does to the time of each stage: `npm run bench -- growth`.
 *
 * Ten short texts stand against one ten times as long: the clock of the processor is too coarse for one
 * short text. The collector of garbage, whose rhythm depends on what was done before, runs between the stages
 * and not in them.
 */
import { register } from 'node:module';
import { loadKnowledge, readText } from '../dist/index.js';
import { analyze } from '../dist/analyze/index.js';
import { emit } from '../dist/emit/index.js';
import { link } from '../dist/link/index.js';
import { parseInstruments } from '../dist/parse/index.js';
import { HOSTILE } from './hostile-texts.js';
import { figure, milliseconds, section } from './measure.js';

register('../scripts/typescript-hooks.js', import.meta.url);
const { generatedFiles } = await import('./generated-files.js');

/** The length of the short text, in characters; ten of it are still looked into on one line. */
const SHORT = 20_000;
/** How many times longer the long text is, and how many times the time it may take. */
const LONGER = 10;
const ALLOWED = 12;
/** A stage that takes less than this for the long text, in milliseconds, has no ratio worth printing. */
const TOO_SHORT = 10;
/** How often each is measured; the least counts. */
const ROUNDS = 3;
const STAGES = ['read', 'parse', 'analyze', 'link', 'emit'];

/**
 * The processor time of each stage on some texts, in milliseconds: other programs do not count. A stage reads
 * all of them before the next one begins, and what it makes stays in memory as it does for one long text.
 */
function timesOf(texts, { lexicon, authorities }) {
  const times = [];
  const timed = work => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e3);
    return result;
  };
  const bytes = texts.map(text => new TextEncoder().encode(text));
  const sources = timed(() => bytes.map(file => readText(file, 'text.txt')));
  const documents = timed(() => sources.flatMap(parseInstruments));
  const agreements = timed(() => documents.map(document => analyze(document, lexicon)));
  const links = timed(() => agreements.map(agreement => link(agreement, authorities)));
  timed(() => agreements.map((agreement, at) => emit(agreement, links[at])));
  return times;
}

/** The least of each stage over some measurements. */
function least(runs) {
  return STAGES.map((_, at) => Math.min(...runs.map(run => run[at])));
}

/**
 * How many times longer each stage takes for a text ten times as long; 0 where it takes no time. The short
 * and the long take turns, so that what else the machine does meets both.
 */
function growthOf(textOf, knowledge) {
  const [shorts, longs] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    shorts.push(timesOf(new Array(LONGER).fill(textOf(SHORT)), knowledge));
    longs.push(timesOf([textOf(SHORT * LONGER)], knowledge));
  }
  const [short, long] = [least(shorts), least(longs)];
  const ratios = long.map((time, at) =>
    time < TOO_SHORT ? 0 : (LONGER * time) / Math.max(short[at], TOO_SHORT),
  );
  return { ratios, total: long.reduce((sum, time) => sum + time, 0) };
}

/** Prints, for each text, how the time of each stage grows with a text ten times as long. */
async function benchGrowth() {
  const knowledge = await loadKnowledge('.');
  const generated = [...generatedFiles(12)].map(({ text }) => text).join('\n');
  section(`Time for ${LONGER} × the length (aim: at most ${ALLOWED} ×): ${STAGES.join(', ')}`);
  const beyond = [];
  for (const [name, text] of Object.entries({ generated, ...HOSTILE })) {
    const textOf = length => text.repeat(Math.ceil(length / text.length)).slice(0, length);
    const { ratios, total } = growthOf(textOf, knowledge);
    ratios.forEach((ratio, at) => {
      if (ratio > ALLOWED) beyond.push(`${name}: ${STAGES[at]} × ${ratio.toFixed(1)}`);
    });
    const printed = ratios.map(ratio => (ratio === 0 ? '–' : ratio.toFixed(1))).join('  ');
    figure(name, printed, milliseconds(total));
  }
  console.log(
    beyond.length === 0 ? '  no stage beyond' : beyond.map(line => `  beyond: ${line}`).join('\n'),
  );
}

await benchGrowth();
