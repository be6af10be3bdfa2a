/** The columns of rows that stand without a header, as amendments add them. */
import { expect, it, describe } from 'vitest';
import { analyzeText, nameOf } from '../support/agreements.js';

/** The measures of rows that an amendment adds to an annex: title, content, and who does what. */
function measuresOf(...rows: readonly string[]): readonly string[] {
  const text = [
    '松山市及び東温市における連携協約の一部を変更する連携協約',
    '松山市（以下「甲」という。）と東温市（以下「乙」という。）が令和4年3月1日付けで締結した連携協約の一部を次のとおり変更する。',
    '別表に次のように加える。',
    ...rows,
  ].join('\n');
  return analyzeText(text).measures.map(({ title, content, roles }) =>
    [
      title?.text ?? '—',
      content.text,
      ...roles.map(role => `${nameOf(role.bearer)}:${role.activity.text}`),
    ].join(' '),
  );
}

describe('a row without a header', () => {
  it.each([
    ['has its roles last, in the order of the parties', '福祉\t福祉に取り組む。\t乙と運営する。\t甲に協力する。', ['福祉 福祉に取り組む。 甲:乙と運営する。 乙:甲に協力する。']],
    ['may begin with its number', '(6)\t福祉\t福祉に取り組む。\t乙と運営する。\t甲に協力する。', ['福祉 福祉に取り組む。 甲:乙と運営する。 乙:甲に協力する。']],
    ['may have no title', '福祉に取り組む。\t乙と運営する。\t甲に協力する。', ['— 福祉に取り組む。 甲:乙と運営する。 乙:甲に協力する。']],
    ['may name the parties', '福祉に取り組む。\t東温市と運営する。\t松山市に協力する。', ['— 福祉に取り組む。 甲:東温市と運営する。 乙:松山市に協力する。']],
    ['may have a field before its title, where the roles speak for themselves', '生活\t福祉\t福祉に取り組む。\t乙と運営する。\t協力する。', ['福祉 福祉に取り組む。 甲:乙と運営する。 乙:協力する。']],
    ['may have roles that name nobody, where nothing else can stand before them', '福祉\t福祉に取り組む。\t運営する。\t協力する。', ['福祉 福祉に取り組む。 甲:運営する。 乙:協力する。']],
  ])('%s', (_, row, expected) => {
    expect(measuresOf(row)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['the roles stand in another order', '福祉\t福祉に取り組む。\t甲に協力する。\t乙と運営する。'],
    [
      'one column has the roles of both',
      '福祉に取り組む。\t甲は、運営する。乙は、協力する。\t令和3年度',
    ],
    ['another column stands behind them', '福祉に取り組む。\t運営する。\t協力する。\t令和3年度'],
    ['there is no cell for a content', '運営する。\t協力する。'],
  ])('is no measure where %s', (_, row) => {
    expect(measuresOf(row)).toEqual([]);
  });
});
