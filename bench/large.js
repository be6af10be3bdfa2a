/** A thousand generated documents, and what the length of a text does to the time of each stage. */
import { availableParallelism } from 'node:os';
import { convertDocuments, loadKnowledge, readText } from '../dist/index.js';
import { analyze } from '../dist/analyze/index.js';
import { emit } from '../dist/emit/index.js';
import { link } from '../dist/link/index.js';
import { parse } from '../dist/parse/index.js';
import { MODEL_KINDS, generate, render, styles } from './generate/index.ts';
import { figure, milliseconds, section } from './measure.js';

/** Where the memory is looked at. */
const MILESTONES = [250, 500, 1000];

function* generatedFiles(count) {
  for (let seed = 0; seed < count; seed++) {
    const kind = MODEL_KINDS[seed % MODEL_KINDS.length];
    const text = render(generate(seed, kind), styles(seed, { noisy: seed % 2 === 1 }));
    yield { path: `${seed}.txt`, name: `${seed}.txt`, text, bytes: new TextEncoder().encode(text) };
  }
}

/** Converts files in threads and keeps nothing of them; prints time, quads and memory on the way. */
async function benchThousand() {
  const knowledge = await loadKnowledge('.');
  const files = [...generatedFiles(1000)];
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const threads = { root: '.', count: availableParallelism() };
  section(
    `A thousand generated documents (${(bytes / 1e6).toFixed(1)} MB, ${threads.count} threads)`,
  );
  const start = performance.now();
  let done = 0;
  let quads = 0;
  for await (const { graphs } of convertDocuments(files, knowledge, threads)) {
    quads += graphs.document.length + graphs.evidence.length + graphs.reference.length;
    done += 1;
    if (MILESTONES.includes(done))
      figure(`memory after ${done}`, `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  }
  const note = `${done} documents, ${quads} quads; aim: under 20000 ms`;
  figure('converted', milliseconds(performance.now() - start), note);
}

/** The length of the short text, in characters; ten of it are still looked into on one line. */
const SHORT = 40_000;
/** How many times longer the long text is, and how many times the time it may take. */
const LONGER = 10;
const ALLOWED = 12;

/** The length of a text by repeating it. */
function repeated(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Texts of any length: as they are generated, and as they might be made to hurt. */
const TEXTS = {
  generated: length => repeated([...generatedFiles(12)].map(({ text }) => text).join('\n'), length),
  'one line': length =>
    repeated(
      '甲及び乙は、相互に役割を分担して連携し、圏域全体の発展に取り組むものとする。',
      length,
    ),
  'one word': length => repeated('あ', length),
  'lines of one character': length => repeated('甲\n', length),
  openers: length => repeated('第1条　\n（目的）\n別表\n(1)\nア\n附則\n議案第1号\n', length),
  'openers on one line': length => repeated('第1条（目的）別表(1)ア附則', length),
  brackets: length => repeated('（「', length),
  'brackets of two kinds': length => repeated('（（（「「', length),
  'brackets without a partner': length => repeated('「「（」', length),
  'pages with one line': length => repeated('連携協約\f', length),
  'days of effect': length => repeated('この協約は、令和3年4月1日から施行する。\n', length),
  'closed brackets': length => repeated('（以下「甲」という。）', length),
  digits: length => repeated('1234567890', length),
  'kanji numerals': length => repeated('一二三四五六七八九十百千', length),
  dates: length => repeated('令和3年4月1日', length),
  laws: length => repeated('地方自治法（昭和22年法律第67号）第252条の2第1項、', length),
  cells: length => repeated('取組\t内容\t甲の役割\t乙の役割\n', length),
  blanks: length => repeated(' \u3000\n', length),
  names: length => repeated('松山市及び東温市、', length),
};

/** The processor time of each stage on a text, in milliseconds: other programs do not count. */
function timesOf(text, { lexicon, authorities }) {
  const times = {};
  const timed = (stage, work) => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    times[stage] = (user + system) / 1e3;
    return result;
  };
  const source = timed('read', () => readText(new TextEncoder().encode(text), 'text.txt'));
  const documents = timed('parse', () => [parse(source)].flat());
  const agreements = timed('analyze', () => documents.map(document => analyze(document, lexicon)));
  const links = timed('link', () => agreements.map(agreement => link(agreement, authorities)));
  timed('emit', () => agreements.map((agreement, at) => emit(agreement, links[at])));
  return times;
}

const STAGES = ['read', 'parse', 'analyze', 'link', 'emit'];

/** The least time of each stage over some runs. */
function leastTimes(text, knowledge, rounds) {
  const runs = Array.from({ length: rounds }, () => timesOf(text, knowledge));
  return Object.fromEntries(STAGES.map(stage => [stage, Math.min(...runs.map(run => run[stage]))]));
}

/** A stage that takes less than this, in milliseconds, has no ratio worth printing. */
const TOO_SHORT = 0.5;

/** Prints, for each text, how the time of each stage grows with a text ten times as long. */
export async function benchScaling() {
  const knowledge = await loadKnowledge('.');
  section(`Time for ${LONGER} × the length (aim: at most ${ALLOWED} ×): ${STAGES.join(', ')}`);
  const beyond = [];
  for (const [name, textOf] of Object.entries(TEXTS)) {
    leastTimes(textOf(SHORT), knowledge, 5);
    const short = leastTimes(textOf(SHORT), knowledge, 9);
    const long = leastTimes(textOf(SHORT * LONGER), knowledge, 3);
    const ratios = STAGES.map(stage =>
      long[stage] < TOO_SHORT ? 0 : long[stage] / Math.max(short[stage], TOO_SHORT / LONGER),
    );
    ratios.forEach((ratio, at) => {
      if (ratio > ALLOWED) beyond.push(`${name}: ${STAGES[at]} × ${ratio.toFixed(1)}`);
    });
    const total = STAGES.reduce((sum, stage) => sum + long[stage], 0);
    figure(
      name,
      ratios.map(ratio => (ratio === 0 ? '–' : ratio.toFixed(1))).join('  '),
      milliseconds(total),
    );
  }
  console.log(
    beyond.length === 0 ? '  no stage beyond' : beyond.map(line => `  beyond: ${line}`).join('\n'),
  );
}

/** Both. */
export async function benchLarge() {
  await benchThousand();
  await benchScaling();
}

if (process.argv[2] === 'alone') await benchLarge();
