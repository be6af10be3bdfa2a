/** Rows of an annex that stand in the quotations of an amending sentence. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { pageText } from '../support/page.js';
import { Versions } from '../support/versions.js';
import { bodyText, p, tbl, tc, tr } from '../support/word.js';

const HEADER = '取組\t取組の内容\t甲の役割\t乙の役割';
const ROWS = {
  tourism: '観光の振興\t観光の振興に取り組む。\t乙と連携して取り組む。\t甲と協力して取り組む。',
  farming: '農業の振興\t農業の振興に取り組む。\t農業を支援する。\t農業に協力する。',
  medicine: '医療の充実\t医療の充実に取り組む。\t病院を運営する。\t診療所を運営する。',
  welfare: '福祉の充実\t福祉の充実に取り組む。\t施設を運営する。\t運営に協力する。',
  bus: '地域公共交通\t路線バスを維持する。\t運行計画を作成する。\t住民に周知する。',
};
const { tourism, farming, medicine, welfare, bus } = ROWS;

const BASE = agreement(
  ['第１条　甲及び乙は、別表に掲げる取組を行う。'],
  ['別表（第１条関係）', HEADER, tourism, farming, medicine],
);

function shown(order: number, row: string): string {
  return `${order} ${row.replaceAll('\t', '｜')}`;
}

/** Rows between marks on lines of their own. */
function marked(...rows: readonly string[]): string {
  return `「\n${rows.join('\n')}\n」`;
}

const [FARMING, MEDICINE, WELFARE] = [
  [`- ${shown(2, farming)}`, `+ ${shown(2, welfare)}`],
  [`- ${shown(3, medicine)}`],
  [`+ ${shown(4, welfare)}`],
];

describe('rows in quotation marks', () => {
  it.each([
    ['on lines of their own', `別表中\n${marked(farming)}を\n${marked(welfare)}に改める。`, FARMING],
    ['whose first stands behind the part', `別表中${marked(farming)}を${marked(welfare)}に改める。`, FARMING],
    ['that stand in the first and the last cell', `別表中「${farming}」を\n「${welfare}」に改める。`, FARMING],
    ['on lines of their own behind the name of the agreement', `原協約別表（第１条関係）中「\n${farming}\n」を「\n${welfare}\n」に改める。`, FARMING],
    ['with the header of the table', `別表中\n${marked(HEADER, farming)}を\n${marked(HEADER, welfare)}に改める。`, FARMING],
    ['with a number that the table does not have', `別表中\n${marked(`2\t${farming}`)}を\n${marked(`2\t${welfare}`)}に改める。`, FARMING],
    ['of which there are fewer', `別表中\n${marked(farming, medicine)}を\n${marked(welfare)}に改める。`, [`- ${shown(2, farming)}`, ...MEDICINE, `+ ${shown(2, welfare)}`]],
    ['of which there are more', `別表中\n${marked(medicine)}を\n${marked(medicine, welfare)}に改める。`, WELFARE],
    ['in whose cells words are quoted', `別表中\n${marked(farming)}を\n${marked(welfare.replace('施設', '「福祉館」'))}に改める。`, [FARMING[0], `+ ${shown(2, welfare.replace('施設', '「福祉館」'))}`]],
    ['that are left out', `別表中\n${marked(medicine)}を削る。`, MEDICINE],
    ['behind which others are put', `別表中\n${marked(medicine)}の次に\n${marked(welfare)}を加える。`, WELFARE],
    ['alone, behind a row by its name', `別表医療の充実の項の次に\n${marked(welfare)}を加える。`, WELFARE],
    ['of two places in a sentence', `別表中\n${marked(farming)}を\n${marked(welfare)}に、\n${marked(medicine)}を\n${marked(bus)}に改める。`, [FARMING[0], ...MEDICINE, FARMING[1], `+ ${shown(3, bus)}`]],
    ['among changes of words', `別表中「観光の振興」を「観光」に改め、同表中\n${marked(farming)}を\n${marked(welfare)}に改める。`, [`- ${shown(1, tourism)}`, FARMING[0], `+ ${shown(1, tourism.replaceAll('観光の振興', '観光'))}`, FARMING[1]]],
    ['before rows that are added', `別表中\n${marked(farming)}を\n${marked(welfare)}に改め、同表に次のように加える。\n${bus}`, [...FARMING, `+ ${shown(4, bus)}`]],
    ['after rows that are added', `別表に次のように加える。\n${bus}\n別表中${marked(farming)}を${marked(welfare)}に改める。`, [...FARMING, `+ ${shown(4, bus)}`]],
  ])('%s', (_, sentence, effect) => {
    const all = [...effect];
    const found = effectOf(BASE, sentence);
    expect([...found].sort()).toEqual(all.sort());
  }); // prettier-ignore

  it('of a drawn table', () => {
    const drawn = (row: string): string =>
      ['┌──┬──┬──┬──┐', `│${row.replaceAll('\t', '│')}│`, '└──┴──┴──┴──┘'].join('\n');
    const [two, others] = [
      [farming, medicine],
      [welfare, bus],
    ].map(rows => rows.map(drawn).join('\n'));
    const found = effectOf(BASE, `別表中\n「\n${two}\n\u3000\u3000\u3000」を\n「\n${others}\n\u3000\u3000\u3000」に改める。`);
    expect(found).toEqual([
      `- ${shown(2, farming)}`,
      `- ${shown(3, medicine)}`,
      `+ ${shown(2, welfare)}`,
      `+ ${shown(3, bus)}`,
    ]);
  }); // prettier-ignore
});

describe('rows between paragraphs with marks', () => {
  const cells = (row: string): readonly string[] => row.split('\t');
  const inPage = (row: string): string =>
    `<table><tr>${cells(row)
      .map(cell => `<td>${cell}</td>`)
      .join('')}</tr></table>`;
  const inWord = (row: string): string => tbl(tr(...cells(row).map(cell => tc(cell))));

  it.each([
    ['of a page', pageText(`<p>別表中</p><p>「</p>${inPage(farming)}<p>」を</p><p>「</p>${inPage(welfare)}<p>」に改める。</p>`)],
    ['of a page, the mark behind the part', pageText(`<p>別表中「</p>${inPage(farming)}<p>」を「</p>${inPage(welfare)}<p>」に改める。</p>`)],
    ['of a Word file', bodyText(`${p('別表中')}${p('「')}${inWord(farming)}${p('」を')}${p('「')}${inWord(welfare)}${p('」に改める。')}`)],
  ])('%s', (_, sentence) => {
    expect(effectOf(BASE, sentence)).toEqual(FARMING);
  }); // prettier-ignore
});

describe('nothing is changed', () => {
  it.each([
    ['where a cell of a row is another', `別表中\n${marked(farming.replace('支援', '応援'))}を\n${marked(welfare)}に改める。`, '改正前の字句がありません'],
    ['where a cell of a row is left out', `別表中\n${marked(farming.replace('\t農業に協力する。', ''))}を\n${marked(welfare)}に改める。`, '改正前の字句がありません'],
    ['where one of the rows is not there', `別表中\n${marked(medicine, bus)}を削る。`, '改正前の字句がありません'],
    ['where the rows do not stand behind one another', `別表中\n${marked(tourism, medicine)}を削る。`, '改正前の字句がありません'],
    ['where the columns of the new rows cannot be told', `別表中\n${marked(farming)}を\n${marked('福祉の充実\t福祉に取り組む。\t乙と運営する。\t甲と運営する。\t令和3年度')}に改める。`, '新しい行の欄が、変更される表の欄と合いません'],
    ['where words become rows', `別表中「農業」を\n${marked(welfare)}に改める。`, '改め文を読み取れません'],
    ['where rows become words', `別表中\n${marked(farming)}を「福祉」に改める。`, '改め文を読み取れません'],
    ['where rows are quoted of an article', `第１条中\n${marked(farming)}を\n${marked(welfare)}に改める。`, '改め文を読み取れません'],
  ])('%s', (_, sentence, reason) => {
    expect(effectOf(BASE, '第１条中「掲げる」を「定める」に改める。', sentence)).toEqual([`! ${reason}`]);
  }); // prettier-ignore

  it('where the row stands twice', () => {
    const base = BASE.replace(medicine, farming);
    expect(effectOf(base, `別表中\n${marked(farming)}を削る。`)).toEqual([
      '! 変更される部分を一つに決められません',
    ]);
  });
});

it('what is changed conforms to the shapes, with every triple in one graph', async () => {
  const sentence = `別表中\n${marked(farming)}を\n${marked(welfare, bus)}に改める。`;
  const versions = new Versions(BASE, amendment('令和3年2月15日', sentence));
  const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
  expect(versions.refusals('2021-02-15')).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
  expect(sharedTriples(versions.quads)).toEqual([]);
});
