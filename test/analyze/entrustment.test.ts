import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/text.js';
import { analyzeText } from '../support/agreements.js';

const TITLE = '松山市と東温市との間の証明書の交付の事務の委託に関する規約';

function partiesOf(...lines: readonly string[]) {
  return analyzeText(lines.join('\n\n')).parties;
}

describe('the roles in an entrustment', () => {
  it.each([
    ['第１条 松山市は、証明書の交付に関する事務を東温市に委託する。', ['entrusting', 'entrusted']],
    [
      '第１条 松山市（以下「甲」という。）は、証明書の事務を東温市（以下「乙」という。）に委託する。',
      ['entrusting', 'entrusted'],
    ],
    [
      '第１条 東温市は、証明書の交付に関する事務の管理及び執行を松山市に委託する。',
      ['entrusted', 'entrusting'],
    ],
    ['第１条 東温市は、松山市の証明書の交付に関する事務を受託する。', ['entrusting', 'entrusted']],
    ['第１条 委託市である東温市は、経費を負担する。', ['entrusted', 'entrusting']],
    [
      '第１条 松山市は、その事務を、愛媛県東温市へ委託するものとする。',
      ['entrusting', 'entrusted'],
    ],
  ])('are read from %s', (article, expected) => {
    expect(partiesOf(TITLE, article).map(({ entrustment }) => entrustment?.role)).toEqual(expected);
  });

  it('are read from the title', () => {
    const parties = partiesOf(
      '松山市と東温市との間の消防事務の東温市への委託に関する規約',
      '第１条 消防事務の範囲は、次のとおりとする。',
    );
    expect(parties.map(({ entrustment }) => entrustment?.role)).toEqual([
      'entrusting',
      'entrusted',
    ]);
  });

  it('have the words that give them', () => {
    const text = `${TITLE}\n\n第１条 松山市は、その事務を東温市に委託する。`;
    const [first] = analyzeText(text).parties;
    expect(first?.entrustment?.spans.map(span => slice(text, span))).toEqual(['東温市に委託する']);
  });

  it.each([
    ['the words are not there', TITLE, '第１条 松山市と東温市は、経費を負担する。'],
    ['somebody else takes on', TITLE, '第１条 東温市は、印刷の業務を業者に委託することができる。'],
    [
      'the agreement is of another kind',
      '松山市と東温市との間の連携協約',
      '第１条 松山市は、その事務を東温市に委託する。',
    ],
  ])('are not given where %s', (_, title, article) => {
    expect(partiesOf(title, article).map(({ entrustment }) => entrustment)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the role in a region', () => {
  it('is not given by custom in an agreement that forms none', () => {
    expect(
      partiesOf(TITLE, '第１条 松山市は、その事務を東温市に委託する。').map(
        ({ regionRole }) => regionRole,
      ),
    ).toEqual([undefined, undefined]);
  });

  it('is not given to a prefecture', () => {
    const text =
      '松山市、東温市及び愛媛県は、中心市である松山市を支えるため、次のとおり連携協約を締結する。';
    expect(analyzeText(text).parties.map(({ regionRole }) => regionRole)).toEqual([
      'core-city',
      'partner-municipality',
      undefined,
    ]);
  });
});
