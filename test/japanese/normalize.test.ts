import { describe, expect, it } from 'vitest';
import { asWritten, flow, foldWidth, isBlank, literal } from '../../src/japanese/normalize.js';
import {
  gapBefore,
  offsetBehind,
  sliceMapped,
  sourceEnd,
  sourceSpans,
  sourceStart,
} from '../../src/model/text.js';
import type { MappedText, Span } from '../../src/model/text.js';

function whole(text: string): readonly Span[] {
  return [{ start: 0, end: text.length }];
}

/** The source characters that the folded `part` of a text came from. */
function originOf(source: string, part: string): readonly string[] {
  const mapped = flow(source, whole(source));
  const at = mapped.text.indexOf(part);
  if (at < 0) throw new Error(`no ${part} in ${mapped.text}`);
  return cut(source, sourceSpans(mapped, at, at + part.length));
}

function cut(source: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => source.slice(start, end));
}

describe('flow', () => {
  it.each([
    ['makes full-width digits and letters ASCII', 'ＩＣＴ２０２６', 'ICT2026'],
    ['makes full-width brackets ASCII', '（第３条関係）', '(第3条関係)'],
    ['composes half-width kana with its mark', 'ｶﾞｲﾄﾞﾗｲﾝ', 'ガイドライン'],
    ['composes a combining mark', 'か\u3099', 'が'],
    ['makes Kangxi radicals ordinary characters', '⽔⼾市', '水戸市'],
    ['makes CJK radicals ordinary characters', '⺠⽣⺟⼦', '民生母子'],
    ['keeps 戸 and does not make it 戶', '⼋⼾市', '八戸市'],
    ['drops variation selectors', '葛\u{E0100}城市', '葛城市'],
    ['drops standardised variation selectors', '逢\uFE00坂', '逢坂'],
    ['keeps a character outside the first plane', '𠮷田町', '𠮷田町'],
    ['makes a compatibility ideograph the ordinary one', '\uFA19戸市', '神戸市'],
    ['makes a circled number its digits', '⑩医療', '10医療'],
    ['makes an era character its name', '㍻２８年', '平成28年'],
    ['makes a Roman numeral letters', 'Ⅲ　生活', 'III生活'],
    ['makes ㊞ the character 印', '㊞', '印'],
    ['keeps 々, ヶ and ー', '野々市市ヶー', '野々市市ヶー'],
  ])('%s: %s', (_, text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });

  it.each([
    ['takes out spaces inside a Japanese word', '産 学 金 官', '産学金官'],
    ['takes out ideographic spaces', '第　３　条', '第3条'],
    ['takes out line breaks', '少子\r\n高齢社会', '少子高齢社会'],
    ['takes out a form feed', '甲は、\f定める', '甲は、定める'],
    ['takes out zero-width spaces', '連\u200B携\uFEFF協約', '連携協約'],
    ['takes out the spaces of a spaced-out abbreviation', 'E S D', 'ESD'],
    ['takes out the space before the last letter of one', 'SDG s', 'SDGs'],
    ['takes out the space between a digit and one letter', '5 G', '5G'],
    ['takes out the spaces around a number', '令和 8 年 1 月', '令和8年1月'],
    ['takes out the break inside a number', '総行市第２０\n０号', '総行市第200号'],
    ['takes out break and indentation inside a number', '第２０\n　０号', '第200号'],
    ['takes out the space inside a day whose letters are set apart', '２ 月 ２ １ 日', '2月21日'],
    ['takes out the space inside a year set apart', '平成 ２ ７ 年', '平成27年'],
    ['takes out the spaces inside a year of four digits', '２ ０ １ ５ 年', '2015年'],
    ['takes out the space inside the number of an article', '第 １ ２ 条', '第12条'],
    ['takes out the spaces inside a number of three digits', '第 ６ ７ ５ 号', '第675号'],
    ['keeps the space between two digits that no unit holds together', '表 2 3', '表2 3'],
    ['keeps the space between a paragraph and its text', '2 3 日以内に', '2 3日以内に'],
    ['keeps the space between a number and another unit', '第 2 3 町', '第2 3町'],
    ['keeps the space between columns', '第2\t3条', '第2 3条'],
    ['keeps a wide space between digits', '月 2    1 日', '月2 1日'],
    ['keeps the space between a word and a number', 'Society 5.0', 'Society 5.0'],
    ['keeps the space between two words', 'Well Being', 'Well Being'],
    ['keeps one of several spaces between words', 'Wi-Fi   6', 'Wi-Fi 6'],
    ['keeps the space between two numbers on a line', '2 10', '2 10'],
    ['keeps a line break between words as a space', 'Smart\nCity', 'Smart City'],
    ['takes out the space between a word and Japanese', 'ICT の活用', 'ICTの活用'],
  ])('%s', (_, text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });

  it.each([
    ['a surrogate pair', '甲 𠮷野町と', '𠮷野町', '𠮷野町'],
    ['half-width kana with its mark', 'ﾀﾞﾑの', 'ダ', 'ﾀﾞ'],
    ['a variation selector', '奈良県葛\u{E0100}城市', '葛城市', '葛\u{E0100}城市'],
    ['a radical', '⽔⼾市', '戸', '⼾'],
    ['each character of an era sign', '㍻２８年', '成', '㍻'],
    ['layout white space inside', '第 ３ 条の', '第3条', '第 ３ 条'],
    ['a line break inside', '高齢\n　社会', '高齢社会', '高齢\n　社会'],
    ['a kept space', 'Society 5.0社会', 'y 5', 'y 5'],
  ])('maps back over %s', (_, source, part, origin) => {
    expect(originOf(source, part)).toEqual([origin]);
  });

  it('has a place for every character, in order and not overlapping backwards', () => {
    const source = '　㍻２８年、葛\u{E0100}城市の\nＩＣＴ と 𠮷 ｶﾞ';
    const mapped = flow(source, whole(source));
    const places = Array.from({ length: mapped.text.length }, (_, at) => at);
    const starts = places.map(at => sourceStart(mapped, at)!);
    expect(sourceStart(mapped, mapped.text.length)).toBeUndefined();
    starts.forEach((start, at) => {
      expect(start).toBeLessThan(sourceEnd(mapped, at)!);
      expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
    });
  });

  it('has one run for characters that stand for themselves, and one for each that was folded', () => {
    const source = '甲及び㈱乙ｶﾞは';
    const { text, runs } = flow(source, whole(source));
    expect(runs.map(({ at, start, end }) => [at, start, end])).toEqual([
      [0, 0, 3],
      [3, 3, 4],
      [6, 4, 5],
      [7, 5, 7],
      [8, 7, 8],
    ]);
    expect(text).toBe('甲及び(株)乙ガは');
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [9, 3],
  ])('finds the first character at or behind the offset %i of the source', (offset, expected) => {
    expect(offsetBehind(flow('甲 の乙', whole('甲 の乙')), offset)).toBe(expected);
  });

  it.each([
    ['at the start', 0, 0],
    ['where nothing was left out', 2, 0],
    ['where white space was', 1, 1],
    ['behind the end', 3, 0],
  ])('knows the gap before a character %s', (_, at, expected) => {
    expect(gapBefore(flow('甲 の乙', whole('甲 の乙')), at)).toBe(expected);
  });

  it('joins several pieces as if nothing stood between them', () => {
    const source = '経済の裾\n---\n野拡大';
    const pieces = [
      { start: 0, end: 4 },
      { start: 9, end: 12 },
    ];
    expect(flow(source, pieces).text).toBe('経済の裾野拡大');
  });

  it('does not compose over the end of a piece', () => {
    const source = 'かﾞき';
    expect(flow(source, [{ start: 0, end: 1 }]).text).toBe('か');
  });
});

describe('sourceSpans', () => {
  const source = '経済の裾|副|野拡大に';
  const joined: MappedText = flow(source, [
    { start: 0, end: 4 },
    { start: 7, end: 11 },
  ]);

  it.each([
    ['one span inside the first piece', 0, 2, ['経済']],
    ['one span inside the second piece', 5, 7, ['拡大']],
    ['a span a piece where the part reaches over the gap', 3, 7, ['裾', '野拡大']],
    ['all pieces for the whole', 0, 8, ['経済の裾', '野拡大に']],
    ['nothing for an empty part', 3, 3, []],
    ['nothing for a part behind the end', 9, 12, []],
    ['nothing for a part that ends before it begins', 4, 2, []],
  ])('gives %s', (_, start, end, expected) => {
    expect(cut(source, sourceSpans(joined, start, end))).toEqual(expected);
  });

  it('gives the same places for a part of a part', () => {
    const part = sliceMapped(joined, 2, 7);
    expect(part.text).toBe('の裾野拡大');
    expect(cut(source, sourceSpans(part, 1, 3))).toEqual(['裾', '野']);
    expect(cut(source, part.pieces)).toEqual(['の裾', '野拡大']);
  });
});

describe('literal', () => {
  it.each([
    ['keeps widths as published', '第 ３ 条（ＩＣＴ）', '第３条（ＩＣＴ）'],
    ['keeps variation selectors', '葛\u{E0100}城 市', '葛\u{E0100}城市'],
    ['keeps radicals', '⽔ ⼾市', '⽔⼾市'],
    ['takes out the spaces of a spaced-out word', 'E S Dの推進', 'ESDの推進'],
    ['keeps the space of Society 5.0', 'Society 5.0の実現', 'Society 5.0の実現'],
    ['takes out a line break', '少子\n高齢', '少子高齢'],
  ])('%s', (_, text, expected) => {
    expect(literal(text, whole(text))).toBe(expected);
  });
});

describe('asWritten', () => {
  it('keeps the spaces inside a name and trims its ends', () => {
    expect(asWritten(' 出町　譲 \n', whole(' 出町　譲 \n'))).toBe('出町　譲');
  });
});

describe('isBlank', () => {
  it.each([[' '], ['\u3000'], ['\t'], ['\f'], ['\u00A0'], ['\u200B'], ['\uFEFF'], ['\u2028']])(
    'takes %j for white space',
    character => {
      expect(isBlank(character)).toBe(true);
    },
  );
  it.each([['ー'], ['・'], ['□'], ['\u3164']])('does not take %j for white space', character => {
    expect(isBlank(character)).toBe(false);
  });
});
