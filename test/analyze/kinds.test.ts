import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/text.js';
import { analyzeText, annexRow, preambleOf } from '../support/agreements.js';

const PARTIES = '松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、';
const ARTICLES = [
  '（目的）\n第１条　この協定は、圏域を形成することを目的とする。',
  '（取組）\n第２条　甲及び乙は、連携する。',
  '（疑義）\n第３条　疑義は、協議して定める。',
];

describe('the kind of an agreement by its title', () => {
  it.each([
    ['cooperation-agreement', '松山市及び東温市における連携中枢都市圏形成に係る連携協約'],
    ['cooperation-agreement', '松山市と東温市との間の連携協約の一部を変更する連携協約'],
    ['settlement-independence-agreement', '松山市と東温市との間の定住自立圏の形成に関する協定書'],
    ['settlement-independence-agreement', '定住自立圏形成協定の一部を変更する協定'],
    ['entrustment-rules', '松山市と東温市との間の証明書の交付等の事務委託に関する規約'],
    ['entrustment-rules', '消防事務の委託に関する規約を廃止する規約'],
    ['mutual-aid-agreement', '災害時における相互応援に関する協定書'],
    ['mutual-aid-agreement', '消防相互応援協定'],
    ['hub-city-declaration', '連携中枢都市宣言書'],
    ['central-city-declaration', '定住自立圏の中心市宣言'],
    ['other-agreement', '図書館の相互利用に関する協定書'],
    ['other-agreement', '観光振興に関する覚書'],
  ])('is %s: %s', (kind, title) => {
    const text = `${title}\n\n${preambleOf('松山市', '東温市')}\n${ARTICLES.join('\n')}`;
    const found = analyzeText(text).instrumentKind;
    expect(found?.kind).toBe(kind);
    expect(found?.words.spans.map(span => slice(text, span)).join('')).toBe(title);
  });
});

describe('the kind of an agreement without a title that tells it', () => {
  it.each([
    ['cooperation-agreement', `${PARTIES}次のとおり連携協約を締結する。`],
    [
      'settlement-independence-agreement',
      `${PARTIES}次のとおり定住自立圏の形成に関する協定を締結する。`,
    ],
    ['mutual-aid-agreement', `${PARTIES}災害時の相互応援に関する協定を次のとおり締結する。`],
    [
      'entrustment-rules',
      `${PARTIES}地方自治法（昭和22年法律第67号）第252条の14第1項の規定により、次のとおり定める。`,
    ],
    [
      'cooperation-agreement',
      `${PARTIES}地方自治法（昭和22年法律第67号）第252条の2第1項の規定に基づき、次のとおり定める。`,
    ],
    [
      'cooperation-agreement',
      '連携中枢都市宣言を行った松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、次のとおり連携協約を締結する。',
    ],
  ])('is %s: %s', (kind, preamble) => {
    expect(analyzeText(`${preamble}\n${ARTICLES.join('\n')}`).instrumentKind?.kind).toBe(kind);
  });

  it('is what the articles call it', () => {
    const text = `${PARTIES}次のとおり定める。\n${ARTICLES.join('\n')}`;
    expect(analyzeText(text).instrumentKind?.kind).toBe('other-agreement');
  });

  it.each([
    ['an annex alone', `別表\n${annexRow()}`],
    ['a text that is none', '松山市の概要\n人口は約50万人です。'],
  ])('is not told by %s', (_, text) => {
    expect(analyzeText(text).instrumentKind).toBeUndefined();
  });
});

describe('what an instrument does', () => {
  const TITLE = '松山市と東温市との定住自立圏形成協定';
  it.each([
    ['base', TITLE, `${PARTIES}次のとおり協定を締結する。`],
    [
      'base',
      TITLE,
      `${PARTIES}平成22年3月29日に締結した協定を廃止し、新たに次のとおり協定を締結する。`,
    ],
    ['restating', `${TITLE}の全部を変更する協定`, `${PARTIES}次のとおり協定を締結する。`],
    [
      'abolishing',
      TITLE,
      `${PARTIES}平成22年3月29日に締結した協定を、令和2年3月31日限り廃止する。`,
    ],
    [
      'abolishing',
      TITLE,
      `${PARTIES}平成22年3月29日に締結した協定を令和2年3月31日をもって廃止することに合意した。`,
    ],
    ['restating', TITLE, `${PARTIES}平成22年3月29日に締結した協定の全部を次のように変更する。`],
    [
      'amending',
      TITLE,
      `${PARTIES}平成22年3月29日に締結した協定の別表第１の全部を次のように変更する。`,
    ],
    ['amending', `${TITLE}の第3条の全部を変更する協定`, `${PARTIES}次のとおり協定を締結する。`],
    [
      'restating',
      `${TITLE}を変更する協定`,
      `${PARTIES}平成22年3月29日に締結した定住自立圏形成協定（以下「原協定」という。）を変更する協定を次のとおり締結する。`,
    ],
    [
      'restating',
      TITLE,
      `${PARTIES}平成22年3月29日に締結した協定（以下「原協定」という。）を変更し、次のとおり締結する。`,
    ],
    ['abolishing', `${TITLE}を廃止する協定`, `${PARTIES}次のとおり協定を締結する。`],
    ['abolishing', `${TITLE}の廃止に関する協定書`, `${PARTIES}次のとおり協議する。`],
    ['abolishing', TITLE, `${PARTIES}平成22年3月29日に締結した協定を廃止する。`],
  ])('is %s: %s · %s', (act, title, preamble) => {
    expect(analyzeText(`${title}\n\n${preamble}\n${ARTICLES.join('\n')}`).kind).toBe(act);
  });

  it('is amending where its articles change words of another', () => {
    const text = `${TITLE}を変更する協定\n\n${PARTIES}次のとおり協定を締結する。\n第１条\u3000第３条中「Ａ」を「Ｂ」に改める。\n第２条\u3000第５条を削る。\n第３条\u3000この協定は、変更を目的とする。`;
    expect(analyzeText(text).kind).toBe('amending');
  });

  it('is declaration for a declaration, whatever else it says', () => {
    expect(analyzeText('連携中枢都市宣言書\n\n松山市は、ここに宣言する。').kind).toBe(
      'declaration',
    );
  });

  it('is template where a party is blank', () => {
    const text = `${TITLE}を廃止する協定\n\n${preambleOf('松山市', '○○○')}`;
    expect(analyzeText(text).kind).toBe('template');
  });
});
