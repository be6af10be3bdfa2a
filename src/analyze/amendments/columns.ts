/** The columns that an amending sentence names, as the paths of parts have them. */
import type { PartyContext } from '../context.js';
import type { ColumnPath } from './path.js';

/** 甲の役割 · 松山市の役割及び費用分担. */
const ROLE = /^(?<of>[^、。]{1,20}?)(?:の|が(?:果たす|担う)べき)?役割/;

/** 取組の内容 · 内容. Not 取組名. */
const CONTENT = /内容|概要/;

/** 取組 · 連携する取組 · 取組名 · 区分: what heads a measure. */
const TITLE = /取り?組み?|事業|施策|区分|項目|分野/;

/** The roles of a party are `role/` with its place among the parties; content and heading of a measure have names. */
export function columnPathOf({ parties }: PartyContext): ColumnPath {
  return name => {
    const of = ROLE.exec(name)?.groups?.['of'];
    if (of !== undefined) {
      const called = parties.filter(({ label, municipality }) =>
        [label, municipality?.name].includes(of),
      );
      // the column of a label that several share is no role of one of them
      const order = called.length > 1 ? undefined : (called[0]?.order ?? placeOf(of, parties));
      return order === undefined ? undefined : `role/${order}`;
    }
    if (CONTENT.test(name)) return 'content';
    return TITLE.test(name) ? 'heading' : undefined;
  };
}

/** 甲 is the first party where an amendment calls the parties by name and its agreement does not. */
function placeOf(label: string, parties: PartyContext['parties']): number | undefined {
  const place = '甲乙丙丁戊己'.indexOf(label) + 1;
  const isCalledByName = parties.every(party => party.label === undefined);
  return place > 0 && place <= parties.length && isCalledByName ? place : undefined;
}
