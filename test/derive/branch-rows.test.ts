/** Rows whose printed numbers are not their places: 1の2, gaps, numbers that go on through the sections. */
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const HEADER = '項\t取組\t取組の内容\t甲の役割\t乙の役割';

/** A row as it is printed, and as a version shows it. */
function row(number: string, field: string): string {
  return `${number}\t${field}\t${field}に取り組む。\t支援する。\t協力する。`;
}

function shown(number: string, field: string): string {
  return `${number} ${field}｜${field}に取り組む。｜支援する。｜協力する。`;
}

const ARTICLE = '第１条　甲及び乙は、別表に掲げる取組を行う。';

function withRows(...rows: readonly string[]): string {
  return agreement([ARTICLE], ['別表（第１条関係）', HEADER, ...rows]);
}

const PLAIN = withRows(row('1', '観光'), row('2', '医療'));
const BRANCHED = withRows(row('1', '観光'), row('1の2', '農業'), row('2', '医療'));

describe('a row with a branch number', () => {
  it.each([
    ['is left out', '別表の1の2の項を削る。', ['- 1の2 農業']],
    ['is left out, of an annex with a number', '別表1の2の項を削る。', ['- 1の2 農業']],
    ['is not the row of the number before its branch', '別表の1の項を削る。', ['- 1 観光']],
    ['does not count for those behind it', '別表の2の項を削る。', ['- 2 医療']],
    ['gets another branch', '別表の1の2の項を1の3の項とする。', ['- 1の2 農業', '+ 1の3 農業']],
    ['becomes one without', '別表の2の項を3の項とし、1の2の項を2の項とする。', ['- 1の2 農業', '- 2 医療', '+ 2 農業', '+ 3 医療']],
    ['is given anew', `別表の1の2の項を次のように改める。\n${row('1の2', '林業')}`, ['- 1の2 農業', '+ 1の2 林業']],
    ['is followed by another', `別表の1の2の項の次に次の項を加える。\n${row('1の3', '福祉')}`, ['+ 1の3 福祉']],
    ['makes room for another', `別表の1の2の項を1の3の項とし、1の項の次に次の項を加える。\n${row('1の2', '福祉')}`, ['- 1の2 農業', '+ 1の2 福祉', '+ 1の3 農業']],
    ['has its words changed', '別表の1の2の項中「農業」を「林業」に改める。', ['- 1の2 農業', '+ 1の2 林業']],
  ])('%s', (_, sentence, effect) => {
    const lines = effect.map(line => {
      const [sign = '', number = '', field = ''] = line.split(' ');
      return `${sign} ${shown(number, field)}`;
    });
    expect([...effectOf(BRANCHED, sentence)].sort()).toEqual(lines.sort());
  }); // prettier-ignore

  it.each([
    ['is added, and the others stay', `別表の1の項の次に次の項を加える。\n${row('1の2', '福祉')}`, [`+ ${shown('1の2', '福祉')}`]],
    ['is made of one without', '別表の2の項を1の2の項とする。', [`- ${shown('2', '医療')}`, `+ ${shown('1の2', '医療')}`]],
  ])('%s', (_, sentence, effect) => {
    expect(effectOf(PLAIN, sentence)).toEqual(effect);
  }); // prettier-ignore

  it('is not added where there is one', () => {
    const sentence = `別表の1の項の次に次の項を加える。\n${row('1の2', '福祉')}`;
    expect(effectOf(BRANCHED, sentence)).toEqual(['! その番号の部分が既にあります']);
  });

  it('may not be told from the second row of the first section', () => {
    const base = agreement(
      [ARTICLE],
      ['別表（第１条関係）', '1　成長', HEADER, row('1', '観光'), row('1の2', '農業'), row('2', '医療')],
    );
    expect(effectOf(base, '別表の1の1の2の項を削る。')).toEqual([`- ${shown('1の2', '農業')}`]);
    expect(effectOf(base, '別表の1の2の項を削る。')).toEqual([`- ${shown('2', '医療')}`]);
  }); // prettier-ignore
});

describe('a row is called by the number that is printed', () => {
  it('where one before it was left out', () => {
    const base = withRows(row('1', '観光'), row('3', '医療'), row('4', '農業'));
    expect(effectOf(base, '別表の3の項を削る。')).toEqual([`- ${shown('3', '医療')}`]);
    expect(effectOf(base, '別表の2の項を削る。')).toEqual(['! 変更される部分がありません']);
  });

  it('where numbers go on through the sections', () => {
    const base = agreement(
      [ARTICLE],
      ['別表（第１条関係）', '1　成長', HEADER, row('1', '観光'), '2　生活', HEADER, row('2', '医療'), row('3', '福祉')],
    );
    expect(effectOf(base, '別表の2の部3の項を削る。')).toEqual([`- ${shown('3', '福祉')}`]);
  }); // prettier-ignore
});

it('is the number of its row in the text of a version, as the shapes want it', async () => {
  const change = `別表の1の項の次に次の項を加える。\n${row('1の2', '福祉')}`;
  const versions = new Versions(PLAIN, amendment('令和3年2月15日', change));
  const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
  expect(versions.text('2021-02-15').slice(-3)).toEqual([
    shown('1', '観光'),
    shown('1の2', '福祉'),
    shown('2', '医療'),
  ]);
  expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
});
