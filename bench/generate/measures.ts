/** Measures: what is done, and what each party does for it in which mode. */
import { SUBJECTS } from './fields.js';
import type { Field, ModelMeasure, ModelRole } from './model.js';
import type { Random } from './random.js';

/** Predicates by the mode they state; {t} is what is done, {o} with whom. They end in the dictionary form. */
const PREDICATES: Readonly<Record<string, readonly string[]>> = {
  lead: [
    '{t}に主体的に取り組む',
    '中心となって{t}を進める',
    '率先して{t}に取り組む',
    '{t}において中心的な役割を担う',
    '{t}を主導する',
    '{o}と連携して{t}に主体的に取り組む',
  ],
  joint: [
    '{o}と連携して{t}に取り組む',
    '{o}と共同で{t}を行う',
    '{o}と連携・協力して{t}を進める',
    '{o}との連携の下、{t}を推進する',
  ],
  support: ['{o}と協力して{t}に取り組む', '{t}に協力する', '{o}が行う{t}を支援する'],
  participate: ['{o}が設置する協議会に参加する', '{t}に係る検討会に参画する'],
  provide: ['{t}を実施する', '{t}に必要な施設を提供する', '{t}に必要な体制を整備する'],
  'promote-cooperation': ['関係機関との連携を推進する', '{o}との連携を図る'],
};

/** Modes as they are combined: the second joins the first by とともに. */
const COMBINATIONS: readonly (readonly string[])[] = [
  ['lead'], ['lead'], ['joint'], ['joint'], ['support'], ['participate'], ['provide'],
  ['lead', 'promote-cooperation'], ['participate', 'joint'], ['provide', 'joint'], ['support', 'provide'],
]; // prettier-ignore

const CONTENTS: readonly string[] = [
  '{a}、{b}など、{title}に取り組む。',
  '{aim}を図るため、{a}及び{b}に取り組む。',
  '{a}や{b}を通じて、{title}を図る。',
  '{aim}に向け、{a}を進める。',
  '{a}を行い、{aim}につなげる。',
  '{aim}のため、{a}、{b}その他必要な取組を行う。',
];

/** How many parties there are, and whether all but the first have one role in common. */
export interface Bearers {
  readonly count: number;
  readonly shared: boolean;
}

/** Measures of some fields, in the order of the guideline; two to four a field. */
export function someMeasures(
  random: Random,
  fields: readonly Field[],
  bearers: Bearers,
): readonly ModelMeasure[] {
  return fields.flatMap(field =>
    random
      .sample(SUBJECTS[field], random.int(1, 3))
      .map(subject => measureOf(random, { field, ...subject }, bearers)),
  );
}

interface Subject {
  readonly field: Field;
  readonly title: string;
  readonly things: readonly string[];
  readonly aim: string;
}

function measureOf(
  random: Random,
  { field, title, things, aim }: Subject,
  { count, shared }: Bearers,
): ModelMeasure {
  const [a = '', b = ''] = random.sample(things, 2);
  const content = random
    .pick(CONTENTS)
    .replace('{a}', a)
    .replace('{b}', b)
    .replace('{title}', title)
    .replace('{aim}', aim);
  const first = roleOf(random, a, 1, '{o:1}');
  const second = roleOf(random, a, 2, shared ? '{1}' : '{o:2}');
  const others = Array.from({ length: count - 2 }, (_, at) =>
    shared ? { ...second, party: at + 3 } : roleOf(random, a, at + 3, `{o:${at + 3}}`),
  );
  return { field, title, content, roles: [first, second, ...others] };
}

function roleOf(random: Random, thing: string, party: number, other: string): ModelRole {
  const modes = random.pick(COMBINATIONS);
  const clauses = modes.map(mode =>
    random
      .pick(PREDICATES[mode] ?? [])
      .replace('{t}', thing)
      .replace('{o}', other),
  );
  const ending = random.chance(0.15) ? 'ものとする。' : '。';
  return { party, text: `${clauses.join('とともに、')}${ending}`, modes };
}
