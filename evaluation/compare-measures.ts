/** Measures beside each other: by what they say, whatever their order. */
import type { Finding, Place } from './finding.js';
import { found, names } from './finding.js';
import type { GoldMeasure, GoldRole } from './gold.js';
import { pair, similarity } from './similarity.js';
import type { Pairing } from './similarity.js';

/** What a measure is recognised by. */
export function alignmentText({ title, content }: GoldMeasure): string {
  return (title ?? '') + content;
}

/** How alike two measures are: their words, and a little what is done for them. */
function likeness(a: GoldMeasure, b: GoldMeasure): number {
  const words = Math.max(
    similarity(a.content, b.content),
    similarity(alignmentText(a), alignmentText(b)),
  );
  const deeds = similarity(roleTexts(a), roleTexts(b));
  return Math.max(words, (9 * words + deeds) / 10);
}

function roleTexts({ roles }: GoldMeasure): string {
  return roles.map(({ text }) => text).join('');
}

/** All findings of the measures of an instrument. */
export function compareMeasures(
  expected: readonly GoldMeasure[],
  got: readonly GoldMeasure[],
  place: Place,
): readonly Finding[] {
  return pair(expected, got, likeness).flatMap((measure, index) =>
    compareMeasure(measure, [...place, `measures/${index + 1} ${nameOf(measure)}`.trimEnd()]),
  );
}

function nameOf({ expected, got }: Pairing<GoldMeasure, GoldMeasure>): string {
  return expected?.title ?? got?.title ?? '';
}

function compareMeasure(
  { expected, got }: Pairing<GoldMeasure, GoldMeasure>,
  place: Place,
): readonly Finding[] {
  return [
    found('measure', place, [expected?.content, got?.content]),
    found('measureTitle', place, [expected?.title, got?.title]),
    found('pillar', place, [expected?.pillar, got?.pillar]),
    found('pillar', place, [expected?.subfield, got?.subfield]),
    ...pair(expected?.roles ?? [], got?.roles ?? [], roleLikeness).flatMap(role =>
      compareRole(role, place),
    ),
  ];
}

/** Roles belong together by their bearer; several of one bearer by their words. */
function roleLikeness(a: GoldRole, b: GoldRole): number {
  return names(a.bearer) === names(b.bearer) ? 1 + similarity(a.text, b.text) : 0;
}

function compareRole(
  { expected, got }: Pairing<GoldRole, GoldRole>,
  place: Place,
): readonly Finding[] {
  const at = [...place, `roles/${expected?.bearer ?? got?.bearer ?? ''}`];
  return [
    found('role', at, [names(expected?.bearer), names(got?.bearer)]),
    found('roleText', at, [expected?.text, got?.text]),
    ...compareModes(expected, got, at),
  ];
}

/** Modes are a set. Gold that does not give them asks for none. */
function compareModes(
  expected: GoldRole | undefined,
  got: GoldRole | undefined,
  place: Place,
): readonly Finding[] {
  if (expected !== undefined && expected.modes === undefined) return [];
  const [wanted, held] = [new Set(expected?.modes), new Set(got?.modes)];
  return [...new Set([...wanted, ...held])].map(mode =>
    found('mode', place, [wanted.has(mode) ? mode : undefined, held.has(mode) ? mode : undefined]),
  );
}
