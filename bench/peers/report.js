/** The comparison as tables: times of ours, and of each of the others as a multiple of it. */
import { figure, milliseconds, section } from '../measure.js';

function geometricMean(numbers) {
  return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
}

function times(ratio) {
  return `×${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}`;
}

/** `×3.2`, or its time where ours did not answer; `–` where it did not itself; `≠` behind it where it has other rows. */
function cell(answer, ours, kind) {
  if (answer[kind] === undefined) return '–';
  if (ours[kind] === undefined) return milliseconds(answer[kind].p50);
  return times(answer[kind].p50 / ours[kind].p50) + (answer.rows === ours.rows ? '' : ' ≠');
}

/** The fastest of the others that has the same rows in time; undefined where none has. */
function fastest(others, at, ours, kind) {
  const answers = others.map(({ answers }) => answers[at]);
  const same = answers.filter(answer => answer.rows === ours.rows && answer[kind] !== undefined);
  return same.length === 0 ? undefined : Math.min(...same.map(answer => answer[kind].p50));
}

function printQueries(kind, ours, others) {
  section(
    `Each query, ${kind}: p50 and p95 of ours; p50 of ${others.map(({ name }) => name).join(', ')} ÷ ours (– no answer, ≠ other rows)`,
  );
  const ratios = [];
  ours.answers.forEach((answer, at) => {
    const own = answer[kind];
    const cells = others.map(({ answers }) => cell(answers[at], answer, kind).padStart(9)).join('');
    const [p50, p95] = own === undefined ? ['–', '–'] : [own.p50, own.p95].map(milliseconds);
    figure(answer.name, p50, `${p95.padStart(9)} ${cells} ${answer.reason ?? ''}`.trimEnd());
    const best = own === undefined ? undefined : fastest(others, at, answer, kind);
    if (best !== undefined) ratios.push({ name: answer.name, ratio: best / own.p50 });
  });
  return ratios;
}

function printAim(kind, ratios, aim) {
  const behind = ratios.filter(({ ratio }) => ratio < aim);
  const mean = geometricMean(ratios.map(({ ratio }) => ratio));
  figure(
    `fastest other ÷ ours, ${kind}`,
    times(mean),
    `mean of ${ratios.length}; aim: ×${aim} for each; ${behind.length} below`,
  );
  for (const { name, ratio } of behind) figure(`  ${name}`, times(ratio));
}

function printServers(servers) {
  section(`${'Each server'.padEnd(34)} ${servers.map(({ name }) => name.padStart(10)).join(' ')}`);
  const row = (name, value) =>
    console.log(
      `  ${name.padEnd(32)} ${servers.map(server => value(server).padStart(10)).join(' ')}`,
    );
  row('start', ({ start }) => milliseconds(start));
  row('loading', ({ loading }) => (loading === 0 ? 'in it' : milliseconds(loading)));
  row('memory', ({ memory }) => `${memory.toFixed(0)} MB`);
  for (const name of Object.keys(servers[0].load))
    row(`requests a second, ${name}`, server => server.load[name].toFixed(0));
  row('queries with other rows, or none', ({ answers }) =>
    String(answers.filter(({ rows }, at) => rows !== servers[0].answers[at].rows).length),
  );
}

/** Prints everything; the first server is ours. */
export function printComparison([ours, ...others]) {
  const cold = printQueries('cold', ours, others);
  const repeated = printQueries('repeated', ours, others);
  printServers([ours, ...others]);
  if (others.length === 0) return;
  section('Aims');
  printAim('cold', cold, 1);
  printAim('repeated', repeated, 10);
}
