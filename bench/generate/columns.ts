/** The names of fields and columns, and the roles under them. */
import type { ModelMeasure } from './model.js';
import type { Voice } from './voice.js';
import { joined } from './voice.js';

/** The headings of the fields, in the guideline's words. */
export const FIELD_HEADINGS: Readonly<Record<string, string>> = {
  A: '圏域全体の経済成長のけん引',
  B: '高次の都市機能の集積・強化',
  C: '圏域全体の生活関連機能サービスの向上',
  CA: '生活機能の強化に係る政策分野',
  CB: '結びつきやネットワークの強化に係る政策分野',
  CC: '圏域マネジメント能力の強化に係る政策分野',
  T1: '生活機能の強化に係る政策分野',
  T2: '結びつきやネットワークの強化に係る政策分野',
  T3: '圏域マネジメント能力の強化に係る政策分野',
};

/** The columns of a table, or the entries of a list, for one measure. */
export function columnNames(voice: Voice): readonly string[] {
  const { columns } = voice.structure;
  const subjects = columns === 'no-title' ? ['取組の内容'] : ['区分', '連携する取組'];
  const names = columns === 'field' ? ['連携施策', '取組内容'] : subjects;
  return [...names, ...bearers(voice).map(parties => roleName(voice, parties))];
}

/** The cells under them. */
export function rowOf(voice: Voice, measure: ModelMeasure): readonly string[] {
  const title = voice.structure.columns === 'no-title' ? [] : [measure.title];
  return [...title, voice.say(measure.content), ...rolesOf(voice, measure).map(([, text]) => text)];
}

/** The parties of each role column. */
function bearers(voice: Voice): readonly (readonly number[])[] {
  if (!voice.sharesColumn) return voice.order.map(party => [party]);
  const shared = voice.order.filter(party => party !== 1);
  return voice.order[0] === 1 ? [[1], shared] : [shared, [1]];
}

/** 甲の役割 · 松山市の役割 · 甲の役割及び費用分担 · 乙及び丙の役割. */
function roleName(voice: Voice, parties: readonly number[]): string {
  const { roleNames } = voice.structure;
  const name = (party: number): string =>
    roleNames === 'names' ? voice.name(party) : voice.party(party);
  const ending = roleNames === 'costs' ? '及び費用分担' : '';
  return `${joined(parties.map(name))}の役割${ending}`;
}

/** The roles of a measure in the order of the parties: name of the column and text. */
export function rolesOf(
  voice: Voice,
  measure: ModelMeasure,
): readonly (readonly [string, string])[] {
  return bearers(voice).map(parties => {
    const role = measure.roles.find(({ party }) => party === parties[0]);
    return [roleName(voice, parties), voice.say(role?.text ?? '')] as const;
  });
}
