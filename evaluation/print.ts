/** An evaluation for people: a table, what has changed, every miss. */
import type { EvaluatedDocument } from './documents.js';
import { CLASSES } from './finding.js';
import type { Finding, FindingClass } from './finding.js';
import type { Change, ScoreRecord } from './record.js';
import { changesSince, missesSince } from './record.js';
import type { Score } from './score.js';
import { macroF1, missesOf, scoreOf, scoresByClass } from './score.js';

/** Wider than any class or number. */
const COLUMN = 10;
/** As much of a text as a line of a terminal shows beside the rest. */
const SHOWN = 44;
/** As many misses as a reader goes through; all of them are in the JSON. */
const MISSES_LISTED = 400;

/** A row of the table: `measure  88  88  88  1.000  1.000  1.000`. */
function row(name: string, { expected, got, right, ...ratios }: Score): string {
  const numbers = [expected, got, right].map(value => String(value).padStart(COLUMN));
  const parts = [ratios.precision, ratios.recall, ratios.f1].map(value =>
    (value?.toFixed(3) ?? '–').padStart(COLUMN),
  );
  return `${name.padEnd(16)}${[...numbers, ...parts].join('')}\n`;
}

/** The table of the classes, with the totals. */
export function tableText(documents: readonly EvaluatedDocument[]): string {
  const findings = documents.flatMap(document => document.findings);
  const scores = scoresByClass(findings);
  const heads = ['gold', 'read', 'right', 'precision', 'recall', 'F1'];
  const macro = macroF1(scores);
  return [
    `${'class'.padEnd(16)}${heads.map(head => head.padStart(COLUMN)).join('')}\n`,
    ...[...scores].map(([name, score]) => row(name, score)),
    row('all (micro)', scoreOf(findings)),
    `${'all (macro)'.padEnd(16)}${(macro?.toFixed(3) ?? '–').padStart(6 * COLUMN)}\n`,
  ].join('');
}

/** The F1 of each document, and why one could not be read. */
export function documentsText(documents: readonly EvaluatedDocument[]): string {
  return documents
    .map(({ name, findings, unreadable }) => {
      const { f1 = 1 } = scoreOf(findings);
      const misses = missesOf(findings).length;
      const said = unreadable === undefined ? '' : `  not read: ${unreadable}`;
      return `${f1.toFixed(3)}  ${String(misses).padStart(4)} missed  ${name}${said}\n`;
    })
    .join('');
}

/** Every miss, by class: file, place, what the gold has and what was read. */
export function missesText(documents: readonly EvaluatedDocument[]): string {
  const lines = CLASSES.flatMap(name => documents.flatMap(document => missLines(document, name)));
  const rest = lines.length - MISSES_LISTED;
  const more = rest > 0 ? [`… ${rest} more: npm run evaluate -- --json\n`] : [];
  return [...lines.slice(0, MISSES_LISTED), ...more].join('');
}

function missLines(
  { name: file, findings }: EvaluatedDocument,
  name: FindingClass,
): readonly string[] {
  return missesOf(findings)
    .filter(miss => miss.class === name)
    .map(miss => `${name}  ${file}  ${miss.place.join('/')}\n${sides(miss)}`);
}

function sides({ expected, got }: Finding): string {
  const at = firstDifference(expected, got);
  return `    gold ${quote(expected, at)}\n    read ${quote(got, at)}\n`;
}

function firstDifference(one = '', other = ''): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return one === '' || other === '' ? 0 : at;
}

/** The words around the difference: 「…種地域資源の活用」. */
function quote(text: string | undefined, at: number): string {
  if (text === undefined) return '—';
  const start = Math.max(0, Math.min(at - SHOWN / 4, text.length - SHOWN));
  const shown = text.slice(start, start + SHOWN);
  const [before, after] = [start > 0 ? '…' : '', start + SHOWN < text.length ? '…' : ''];
  return `「${before}${shown}${after}」`;
}

/** Gains and losses since a record, which has a name. A loss is said as plainly as a gain. */
export function changesText(
  before: ScoreRecord,
  after: ScoreRecord,
  name = 'evaluation/scores.json',
): string {
  const changes = changesSince(before, after);
  const { lost, gained } = missesSince(before, after);
  if (changes.length + lost.length + gained.length === 0) return `No change against ${name}.\n`;
  return [
    `Against ${name}:\n`,
    ...changes.map(changeLine),
    ...lost.map(miss => `  LOST    ${miss}\n`),
    ...gained.map(miss => `  gained  ${miss}\n`),
  ].join('');
}

function changeLine({ what, before, after }: Change): string {
  const word = (after ?? 0) < (before ?? 0) ? 'LOSS' : 'gain';
  const kind = before === undefined ? 'new ' : after === undefined ? 'gone' : word;
  const values = [before, after].map(value => value?.toFixed(4) ?? '—').join(' → ');
  return `  ${kind}    ${what.padEnd(34)} ${values}\n`;
}
