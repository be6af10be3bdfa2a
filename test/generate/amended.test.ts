/**
 * Model → agreement and amendment as texts → convert → consolidate: the version that comes out reads as the agreement
 * would if it had been concluded with the changes. What does not is on record in known-amended.json.
 */
import { describe, it } from 'vitest';
import type { AmendedAgreement, AmendingForm, Style } from '../../bench/generate/index.js';
import {
  amended,
  amendingStyle,
  comparableStyle,
  describeStyle,
  render,
  styles,
} from '../../bench/generate/index.js';
import { expectAllOnRecord } from '../support/known-failures.js';
import { Versions } from '../support/versions.js';

/** The first seeds of the blocks in which agreements are changed, in each form, and how many are in a block. */
const BLOCKS = [0, 10, 20, 30, 40];
const BLOCK = 10;

/** The heading of a chapter. Chapters begin at other articles where articles are fewer or more. */
const CHAPTER = /^第[0-9０-９一二三]章/;

interface Case {
  readonly form: AmendingForm;
  readonly seed: number;
}

function styleOf({ form, seed }: Case): Style {
  return form === 'comparison' ? comparableStyle(styles(seed)) : styles(seed);
}

/** The lines of the consolidated version, and those of the agreement that the changes make; why they were not made. */
interface Outcome {
  readonly got: readonly string[];
  readonly wanted: readonly string[];
  readonly refusals: readonly string[];
}

function outcomeOf(
  { base, amendment, result }: AmendedAgreement,
  style: Style,
  changing: Style,
): Outcome {
  const textOf = (instrument: AmendedAgreement['base'], how: Style): string =>
    render({ seed: 0, kind: instrument.kind, instruments: [instrument] }, how);
  const changed = new Versions(textOf(base, style), textOf(amendment, changing));
  const linesOf = (versions: Versions, date = ''): readonly string[] =>
    versions.text(date).filter(line => !CHAPTER.test(line));
  return {
    got: linesOf(changed, amendment.date),
    wanted: linesOf(new Versions(textOf(result, style)), base.date),
    refusals: changed.refusals(amendment.date ?? ''),
  };
}

function failureOf(one: Case): string | undefined {
  const style = styleOf(one);
  const made = amended(one.seed, style.structure, one.form);
  const { got, wanted, refusals } = outcomeOf(
    made,
    style,
    one.form === 'comparison' ? style : amendingStyle(style),
  );
  if (got.join('\n') === wanted.join('\n')) return undefined;
  return [
    `${one.form}, seed ${one.seed}, ${describeStyle(style)}`,
    ...made.amendment.modifications.map(({ sentence }) => `  ${sentence}`),
    ...refusals.map(refusal => `! ${refusal}`),
    ...(refusals.length > 0 ? [] : differences(got, wanted)),
  ].join('\n');
}

function differences(got: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...wanted.filter(line => !got.includes(line)).map(line => `- ${line}`),
    ...got.filter(line => !wanted.includes(line)).map(line => `+ ${line}`),
  ];
}

describe.each(['sentences', 'comparison'] as const)('an agreement changed by %s', form => {
  it.each(BLOCKS)('becomes what its model becomes, from seed %i on', first => {
    const seeds = Array.from({ length: BLOCK }, (_, at) => first + at);
    const reports = seeds.flatMap(seed => {
      const failure = failureOf({ form, seed });
      return failure === undefined ? [] : [[`${form} ${seed}`, failure] as const];
    });
    const names = new Set(seeds.map(seed => `${form} ${seed}`));
    expectAllOnRecord('known-amended.json', name => names.has(name), new Map(reports));
  });
});
