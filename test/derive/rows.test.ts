/** Rows, sections and cells of annexes, by their numbers and by their names. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const HEADER = '取組\t取組の内容\t甲の役割\t乙の役割';
const ROWS = {
  tourism: '観光の振興\t観光の振興に取り組む。\t乙と連携して取り組む。\t甲と協力して取り組む。',
  farming: '農業の振興\t農業の振興に取り組む。\t農業を支援する。\t農業に協力する。',
  medicine: '医療の充実\t医療の充実に取り組む。\t病院を運営する。\t診療所を運営する。',
  bus: '地域公共交通\t路線バスを維持する。\t運行計画を作成する。\t住民に周知する。',
  welfare: '福祉の充実\t福祉の充実に取り組む。\t施設を運営する。\t運営に協力する。',
};

function shown(order: number, row: string): string {
  return `${order} ${row.replaceAll('\t', '｜')}`;
}

const BASE = agreement(
  ['第１条　甲及び乙は、別表に掲げる取組を行う。'],
  [
    '別表（第１条関係）',
    '1　圏域の成長',
    HEADER,
    ROWS.tourism,
    ROWS.farming,
    '2　生活機能の向上',
    HEADER,
    ROWS.medicine,
    ROWS.bus,
  ],
);

describe('a row that is called by its name', () => {
  it.each([
    ['別表「地域公共交通」の項を削る。', [`- ${shown(2, ROWS.bus)}`]],
    ['別表中地域公共交通の項を削る。', [`- ${shown(2, ROWS.bus)}`]],
    ['別表の2の部地域公共交通の項を削る。', [`- ${shown(2, ROWS.bus)}`]],
    ['別表「生活機能の向上」の部「地域公共交通」の項を削る。', [`- ${shown(2, ROWS.bus)}`]],
    ['別表地域公共交通の項中「路線バス」を「市バス」に改める。', [`- ${shown(2, ROWS.bus)}`, `+ ${shown(2, ROWS.bus.replace('路線', '市'))}`]],
    ['別表地域公共交通の項甲の役割の欄中「運行計画」を「計画」に改める。', [`- ${shown(2, ROWS.bus)}`, `+ ${shown(2, ROWS.bus.replace('運行計画', '計画'))}`]],
    ['別表地域公共交通の項甲の役割の欄を次のように改める。\n計画を作成する。', [`- ${shown(2, ROWS.bus)}`, `+ ${shown(2, ROWS.bus.replace('運行計画', '計画'))}`]],
    ['別表農業の振興の項を削り、同表医療の充実の項中「病院」を「市民病院」に改める。', [`- ${shown(2, ROWS.farming)}`, `- ${shown(1, ROWS.medicine)}`, `+ ${shown(1, ROWS.medicine.replace('病院', '市民病院'))}`]],
    [`別表医療の充実の項の次に次の１項を加える。\n${ROWS.welfare}`, [`- ${shown(2, ROWS.bus)}`, `+ ${shown(2, ROWS.welfare)}`, `+ ${shown(3, ROWS.bus)}`]],
    [`別表地域公共交通の項を次のように改める。\n${HEADER}\n${ROWS.welfare}`, [`- ${shown(2, ROWS.bus)}`, `+ ${shown(2, ROWS.welfare)}`]],
    ['別表生活機能の向上の部を削る。', ['- 2 生活機能の向上', `- ${shown(1, ROWS.medicine)}`, `- ${shown(2, ROWS.bus)}`]],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('a row that is counted', () => {
  it.each([
    ['別表の1の1の項及び2の項中「に取り組む」を「を行う」に改める。', [`- ${shown(1, ROWS.tourism)}`, `- ${shown(2, ROWS.farming)}`, `+ ${shown(1, ROWS.tourism.replace('に取り組む', 'を行う'))}`, `+ ${shown(2, ROWS.farming.replace('に取り組む', 'を行う'))}`]],
    ['別表の1の1の項から2の項までを削る。', [`- ${shown(1, ROWS.tourism)}`, `- ${shown(2, ROWS.farming)}`]],
    [`別表の1の部中2の項を3の項とし、1の項の次に次のように加える。\n2\t${ROWS.welfare}`, [`- ${shown(2, ROWS.farming)}`, `+ ${shown(2, ROWS.welfare)}`, `+ ${shown(3, ROWS.farming)}`]],
    [`別表の2の部に次のように加える。\n${ROWS.welfare}`, [`+ ${shown(3, ROWS.welfare)}`]],
    [`別表（第１条関係）に次のように加える。\n${HEADER}\n${ROWS.welfare}`, [`+ ${shown(3, ROWS.welfare)}`]],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('a column in every row', () => {
  it.each([
    ['別表甲の役割の欄中「する。」を「行う。」に改める。', [`- ${shown(2, ROWS.farming)}`, `- ${shown(1, ROWS.medicine)}`, `- ${shown(2, ROWS.bus)}`,
      `+ ${shown(2, ROWS.farming.replace('農業を支援する。', '農業を支援行う。'))}`, `+ ${shown(1, ROWS.medicine.replace('病院を運営する。', '病院を運営行う。'))}`, `+ ${shown(2, ROWS.bus.replace('計画を作成する。', '計画を作成行う。'))}`]],
    ['別表の1の部乙の役割の欄中「協力」を「連携」に改める。', [`- ${shown(1, ROWS.tourism)}`, `- ${shown(2, ROWS.farming)}`, `+ ${shown(1, ROWS.tourism.replace('甲と協力', '甲と連携'))}`, `+ ${shown(2, ROWS.farming.replace('に協力', 'に連携'))}`]],
    ['別表取組の内容の欄中「観光」を「交流」に改め、同表甲の役割の欄中「病院」を「市民病院」に改める。', [`- ${shown(1, ROWS.tourism)}`, `- ${shown(1, ROWS.medicine)}`, `+ ${shown(1, ROWS.tourism.replace('\t観光', '\t交流'))}`, `+ ${shown(1, ROWS.medicine.replace('病院', '市民病院'))}`]],
    ['別表乙の役割の欄中「病院」を「市民病院」に改める。', ['! 改正前の字句がありません']],
    ['別表取組の欄中「観光」を「交流」に改める。', [`- ${shown(1, ROWS.tourism)}`, `+ ${shown(1, ROWS.tourism.replace('観光', '交流'))}`]],
    ['別表甲の役割の欄を削る。', ['! 変更される部分がありません']],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('the content of a row', () => {
  it.each([
    ['別表医療の充実の項取組の内容の欄中「充実」を「確保」に改める。', [`- ${shown(1, ROWS.medicine)}`, `+ ${shown(1, ROWS.medicine.replace('\t医療の充実', '\t医療の確保'))}`]],
    ['別表医療の充実の項取組の内容の欄を次のように改める。\n医療を確保する。', [`- ${shown(1, ROWS.medicine)}`, `+ ${shown(1, ROWS.medicine.replace('医療の充実に取り組む。', '医療を確保する。'))}`]],
    ['別表医療の充実の項取組の内容の欄を削る。', ['! 改め文を読み取れません']],
  ])('is neither its name nor a role: %s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('a section', () => {
  it.each([
    [`別表の2の部を次のように改める。\n2\u3000暮らしの向上\n${HEADER}\n${ROWS.welfare}`, ['- 2 生活機能の向上', `- ${shown(1, ROWS.medicine)}`, `- ${shown(2, ROWS.bus)}`, '+ 2 暮らしの向上', `+ ${shown(1, ROWS.welfare)}`]],
    [`別表に次のように加える。\n3\u3000暮らしの向上\n${HEADER}\n${ROWS.welfare}`, ['+ 3 暮らしの向上', `+ ${shown(1, ROWS.welfare)}`]],
    [`別表の2の部を3の部とし、1の部の次に次のように加える。\n2\u3000暮らしの向上\n${HEADER}\n${ROWS.welfare}`, ['- 2 生活機能の向上', '+ 2 暮らしの向上', `+ ${shown(1, ROWS.welfare)}`, '+ 3 生活機能の向上']],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

describe('an annex', () => {
  const SECOND = ['別表第２（第２条関係）', HEADER, ROWS.welfare].join('\n');
  const NEW = ['+ 別表第２（第２条関係）', `+ ${shown(1, ROWS.welfare)}`];
  it.each([
    [`別表の次に次の１表を加える。\n${SECOND}`, NEW],
    [`別表の次に次の別表を加える。\n${SECOND}`, NEW],
    [`別表を別表第１とし、同表の次に次の１表を加える。\n${SECOND}`, ['- 別表（第１条関係）', '+ 別表第1（第１条関係）', ...NEW]],
    ['別表の見出し中「第１条」を「第２条」に改める。', ['- 別表（第１条関係）', '+ 別表（第２条関係）']],
  ])('%s', (sentence, effect) => {
    expect(effectOf(BASE, sentence)).toEqual(effect);
  }); // prettier-ignore
});

it('what is changed and added conforms to the shapes, with every triple in one graph', async () => {
  const change = amendment(
    '令和3年2月15日',
    '別表地域公共交通の項甲の役割の欄を次のように改める。',
    '計画を作成する。',
    '別表甲の役割の欄中「運営」を「経営」に改める。',
    '別表の2の部を3の部とし、1の部の次に次のように加える。',
    `2\u3000暮らしの向上\n${HEADER}\n${ROWS.welfare}`,
    '別表観光の振興の項の次に次の１項を加える。',
    ROWS.medicine.replace('医療', '看護'),
  );
  const versions = new Versions(BASE, change);
  const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
  expect(versions.refusals('2021-02-15')).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
  expect(sharedTriples(versions.quads)).toEqual([]);
});

describe('nothing is changed', () => {
  it.each([
    ['where no row has the name', '別表農業の項を削る。', '変更される部分がありません'],
    ['where rows would stand beside a section', `別表の2の部の次に次のように加える。\n${ROWS.welfare}`, '新しい規定の種類や番号が、改められる部分と違います'],
    ['where a section would be rows without their heading', `別表の2の部を次のように改める。\n${ROWS.welfare}`, '新しい規定がありません'],
    ['where a section is there already', `別表に次のように加える。\n2\u3000暮らしの向上\n${HEADER}\n${ROWS.welfare}`, 'その番号の部分が既にあります'],
    ['where a row has no title and the others have', `別表に次のように加える。\n取組の内容\t甲の役割\t乙の役割\n福祉に取り組む。\t運営する。\t協力する。`, '新しい行の欄が、変更される表の欄と合いません'],
    ['where the columns of a row cannot be told', '別表に次のように加える。\n福祉の充実\t福祉に取り組む。\t乙と運営する。\t甲と運営する。\t令和3年度', '新しい行の欄が、変更される表の欄と合いません'],
  ])('%s', (_, sentence, reason) => {
    expect(effectOf(BASE, '第１条中「掲げる」を「定める」に改める。', sentence)).toEqual([`! ${reason}`]);
  }); // prettier-ignore

  it('where two rows have the name', () => {
    const base = BASE.replace('地域公共交通', '観光の振興');
    expect(effectOf(base, '別表観光の振興の項を削る。')).toEqual([
      '! 変更される部分を一つに決められません',
    ]);
    expect(effectOf(base, '別表2の部観光の振興の項を削る。')).toHaveLength(1);
  });
});
