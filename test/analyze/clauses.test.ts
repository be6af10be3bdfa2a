import { describe, expect, it } from 'vitest';
import { analyzeText, preambleOf } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

function kindOf(text: string): string | undefined {
  return analyzeText(`${preambleOf('松山市', '東温市')}\n${text}`).clauses[0]?.kind;
}

describe('the kind of an article', () => {
  it.each([
    ['目的', 'purpose'],
    ['趣旨', 'purpose'],
    ['基本方針', 'basic-policy'],
    ['基本的な方針', 'basic-policy'],
    ['基本理念', 'basic-policy'],
    ['連携する取組及び役割分担', 'measures'],
    ['連携する取組並びに甲及び乙の役割分担', 'measures'],
    ['連携する事務', 'measures'],
    ['その他の取組', 'measures'],
    ['費用負担', 'cost'],
    ['経費の負担', 'cost'],
    ['費用分担', 'cost'],
    ['事務執行に当たっての連携、協力及び費用分担', 'execution-cost'],
    ['事務の執行及び費用の負担', 'execution-cost'],
    ['定期的な協議', 'consultation'],
    ['連絡会議', 'consultation'],
    ['連携協約の変更及び廃止', 'change-abolition'],
    ['変更に係る協議', 'change-abolition'],
    ['連携協約の失効', 'termination'],
    ['解除', 'termination'],
    ['疑義の解決', 'doubt'],
    ['疑義の協議', 'doubt'],
    ['その他', 'doubt'],
    ['補則', 'doubt'],
    ['定義', 'definitions'],
    ['用語の意義', 'definitions'],
    ['有効期間', 'term'],
    ['協定の期間', 'term'],
    ['委託期間', 'term'],
    ['秘密の保持', 'secrecy'],
    ['守秘義務', 'secrecy'],
    ['個人情報の保護', 'personal-data'],
    ['個人情報の取扱い及び秘密の保持', 'personal-data'],
    ['損害賠償', 'liability'],
    ['災害補償等', 'liability'],
    ['管轄裁判所', 'jurisdiction'],
    ['紛争の解決', 'jurisdiction'],
    ['委託事務の範囲', 'entrusted-affairs'],
    ['管理及び執行の方法', 'management-execution'],
    ['経費の支弁の方法', 'cost'],
    ['収入の帰属', 'cost'],
    ['応援の要請', 'aid-request'],
    ['要請の手続', 'aid-request'],
    ['応援の種類', 'aid-content'],
    ['応援の実施', 'aid-content'],
    ['応援に要する経費の負担', 'cost'],
    ['連絡担当部局', 'liaison'],
    ['連絡責任者', 'liaison'],
    ['情報の交換', 'liaison'],
    ['実績の報告', 'reporting'],
    ['事務の引継ぎ', 'succession'],
    ['経過措置', 'succession'],
    ['施行期日', 'supplementary'],
  ])('is told by the heading （%s）', (heading, kind) => {
    expect(kindOf(`（${heading}）\n第１条 甲及び乙は、別に定める。`)).toBe(kind);
  });

  it.each([
    ['この協約は、圏域の発展を目的とする。', 'purpose'],
    ['甲及び乙が連携する取組は、別表に掲げるとおりとする。', 'measures'],
    ['この協約は、通告の日に効力を失う。', 'termination'],
    ['この協約を変更し、又は廃止しようとするときは、甲及び乙が協議する。', 'change-abolition'],
    ['疑義が生じたときは、甲及び乙が協議して定める。', 'doubt'],
    ['この協約に定めのない事項は、甲及び乙が協議して定める。', 'doubt'],
    ['取組に要する費用は、甲及び乙が協議して定める。', 'cost'],
    ['甲及び乙の長は、定期的に協議を行う。', 'consultation'],
    ['甲及び乙は、相互に役割を分担して連携を図る。', 'basic-policy'],
    ['この協定の有効期間は、1年間とする。', 'term'],
    ['甲は、証明書の交付の事務の管理及び執行を乙に委託する。', 'entrusted-affairs'],
    ['甲及び乙は、知り得た秘密を漏らしてはならない。', 'secrecy'],
    ['甲は、乙に応援を要請することができる。', 'aid-request'],
    ['この規約は、令和3年4月1日から施行する。', 'supplementary'],
  ])('is told by its text where it has no heading: %s', (sentence, kind) => {
    expect(kindOf(`第１条 ${sentence}`)).toBe(kind);
  });

  it('is told by its text where the heading says nothing', () => {
    expect(kindOf('（雑則）\n第１条　疑義が生じたときは、甲及び乙が協議する。')).toBe('doubt');
  });

  it('is told by the heading before the text', () => {
    expect(kindOf('（目的）\n第１条　甲は、費用を負担する。')).toBe('purpose');
  });

  it('is not guessed, and its lack is reported', () => {
    const agreement = analyzeText(`${preambleOf('松山市', '東温市')}\n第１条 甲は、公表する。`);
    expect(agreement.clauses[0]).not.toHaveProperty('kind');
    expect(codesOf(agreement)).toContain('clause-kind-unknown');
  });
});

describe('the norms of an article', () => {
  it('have the number of their paragraph', () => {
    const text = '第１条　甲は、行う。乙は、従う。\n２　甲は、定める。';
    const [clause] = analyzeText(`${preambleOf('松山市', '東温市')}\n${text}`).clauses;
    expect(clause?.norms.map(({ paragraph }) => paragraph)).toEqual([1, 1, 2]);
  });
});
