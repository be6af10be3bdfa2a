import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../src/read/ocr/lexicon.js';

/** A line with its corrections made. */
function corrected(line: string): string {
  return correctionsOf(line).reduceRight(
    (text, { start, end, text: right }) => text.slice(0, start) + right + text.slice(end),
    line,
  );
}

describe('the structure words of an agreement are corrected', () => {
  it.each([
    ['the number of an article', '征3条 甲及び乙は、', '第3条 甲及び乙は、'],
    ['the number of a provision that is cited', '前条弟1項の規定', '前条第1項の規定'],
    ['条 after such a number', '第3粂 甲は、', '第3条 甲は、'],
    ['項 behind its number', '前条第一頃の規定', '前条第一項の規定'],
    ['条 before a caption', '第3粂（目的）', '第3条（目的）'],
    ['a digit that came out as a letter', '第l条 · 第S条 · 第1O項', '第1条 · 第5条 · 第10項'],
    ['a number in kanji that came out in katakana', '第ー条 · 第ニ条', '第一条 · 第二条'],
    ['a digit of a day', '平成29年（2017年）I月14日', '平成29年（2017年）1月14日'],
    ['the number of an annex', '別表征2（第3条関係）', '別表第2（第3条関係）'],
    ['組 in 取組', '取弓内容', '取組内容'],
    ['a label before 役割, all of an entry', '(イ) への役割', '(イ) 乙の役割'],
    ['a label that is the column of a table', '皿の役割及び費用分担', '甲の役割及び費用分担'],
    ['a label before another', '中、乙及び丙は、', '甲、乙及び丙は、'],
    ['a label that is defined as 四', '（以下「四」という。）', '（以下「甲」という。）'],
    ['the label of the first party', '申及び乙は、', '甲及び乙は、'],
    ['the label of the second party', '甲及び選は、', '甲及び乙は、'],
    ['a label that came out as two letters', '甲又はへろは、', '甲又は乙は、'],
    ['a label that came out as a Latin letter', '甲又はZZは、', '甲又は乙は、'],
    ['a label where it is defined', '(以下「申」という。)', '(以下「甲」という。)'],
    ['a label in a signature', '申 松山市', '甲 松山市'],
    ['a label in the head of a table', '忌の役割', '乙の役割'],
    ['a label at the beginning of a cell', '申と連携して取り組む。', '甲と連携して取り組む。'],
    ['圏 after 連携中枢都市', '連携中枢都市剛の形成', '連携中枢都市圏の形成'],
    ['連 before it', '軍携中枢都市宣言', '連携中枢都市宣言'],
    ['圏域', '賠域全体の生活', '圏域全体の生活'],
    ['別表 as a heading', '刑表(第3条関係)', '別表(第3条関係)'],
    ['both labels of a line', '申及び選は、征3条の', '甲及び乙は、第3条の'],
  ])('%s', (_, read, right) => {
    expect(corrected(read)).toBe(right);
  });
});

describe('other words are left as they are', () => {
  it.each([
    ['申請書を提出する。'],
    ['東温市と申し合わせる。'],
    ['田中市長'],
    ['由利本荘市'],
    ['弟子の育成'],
    ['対策3件'],
    ['甲及びその他の者は、'],
    ['甲及び国は、'],
    ['選と定める。'],
    ['連携中枢都市の長'],
    ['連携中枢都市宣言'],
    ['広域全体、地域の、流域に'],
    ['別表に掲げる年表'],
    ['第3案'],
    ['第Ｂ案'],
    ['国への役割分担を担う。'],
    ['中の役割を担う。'],
    ['四、乙が'],
    ['Ｉ月号'],
    ['（以下「中」とする。）'],
    ['第3回目の頃'],
    ['甲及びZ社は、'],
  ])('%s', line => {
    expect(correctionsOf(line)).toEqual([]);
  });
});
