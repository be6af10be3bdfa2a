import { describe, expect, it } from 'vitest';
import {
  codesOf,
  flawsOf,
  kindsOf,
  parseText,
  signaturesOf,
  textsOf,
} from '../support/documents.js';

/** The signatures of a block behind its testimonium. */
function signatures(...lines: readonly string[]): readonly (readonly string[])[] {
  const document = parseText(['この協約の締結を証するため、本書を作成する。', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  expect(kindsOf(document)).toEqual(['testimonium', 'signature-block']);
  return signaturesOf(document);
}

const MATSUYAMA = [
  'address=松山市二番町四丁目7番地2',
  'party-name=松山市',
  'office=松山市長',
  'name=野本健一',
];
const TOON = [
  'address=東温市見奈良530番地1',
  'party-name=東温市',
  'office=東温市長',
  'name=高橋進',
];

describe('a signature block', () => {
  it.each([
    [
      'has label before address',
      [
        '甲　松山市二番町四丁目７番地２',
        '松山市',
        '松山市長',
        '野本　健一',
        '乙　東温市見奈良５３０番地１',
        '東温市',
        '東温市長',
        '高橋　進',
      ],
      [
        ['label=甲', ...MATSUYAMA],
        ['label=乙', ...TOON],
      ],
    ],
    [
      'has address before label',
      [
        '松山市二番町四丁目７番地２',
        '甲　松山市',
        '松山市長',
        '野本　健一',
        '東温市見奈良５３０番地１',
        '乙　東温市',
        '東温市長',
        '高橋　進',
      ],
      [
        [MATSUYAMA[0], 'label=甲', ...MATSUYAMA.slice(1)],
        [TOON[0], 'label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'has no labels',
      [
        '松山市二番町四丁目７番地２',
        '松山市',
        '松山市長',
        '野本　健一',
        '東温市見奈良５３０番地１',
        '東温市',
        '東温市長',
        '高橋　進',
      ],
      [MATSUYAMA, TOON],
    ],
    [
      'has office and name on one line',
      ['甲　松山市', '松山市長　野本　健一', '乙　東温市', '東温市長　高橋　進'],
      [
        ['label=甲', ...MATSUYAMA.slice(1)],
        ['label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'has label, office and name on one line',
      ['甲　松山市長　野本　健一', '乙　東温市長　高橋　進'],
      [
        ['label=甲', ...MATSUYAMA.slice(2)],
        ['label=乙', ...TOON.slice(2)],
      ],
    ],
    [
      'has the party and an office without its name on one line',
      ['（甲）　松山市　市長　野本　健一', '（乙）　東温市　市長　高橋　進'],
      [
        ['label=(甲)', 'party-name=松山市', 'office=市長', 'name=野本健一'],
        ['label=(乙)', 'party-name=東温市', 'office=市長', 'name=高橋進'],
      ],
    ],
    [
      'has address and party on one line',
      [
        '松山市二番町四丁目７番地２　松山市',
        '松山市長　野本　健一',
        '東温市見奈良５３０番地１　東温市',
        '東温市長　高橋　進',
      ],
      [MATSUYAMA, TOON],
    ],
    [
      'is set with TABs',
      ['甲\t松山市', '\t松山市長\t野本　健一', '乙\t東温市', '\t東温市長\t高橋　進'],
      [
        ['label=甲', ...MATSUYAMA.slice(1)],
        ['label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'has labels alone on their lines',
      ['甲', '松山市', '松山市長　野本　健一', '乙', '東温市', '東温市長　高橋　進'],
      [
        ['label=甲', ...MATSUYAMA.slice(1)],
        ['label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'has no address for one party only',
      [
        '甲　松山市',
        '松山市長　野本　健一',
        '東温市見奈良５３０番地１',
        '乙　東温市',
        '東温市長　高橋　進',
      ],
      [
        ['label=甲', ...MATSUYAMA.slice(1)],
        [TOON[0], 'label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'is set with spaces between the letters',
      ['甲　松 山 市', '松 山 市 長　野 本 健 一'],
      [['label=甲', ...MATSUYAMA.slice(1)]],
    ],
    [
      'has the party before an office that names it',
      ['松山市　松山市長　野本　健一', '東温市　東温市長　高橋　進'],
      [MATSUYAMA.slice(1), TOON.slice(1)],
    ],
    [
      'has a colon behind the label',
      ['甲：松山市　松山市長　野本健一', '乙：東温市　東温市長　高橋進'],
      [
        ['label=甲:', ...MATSUYAMA.slice(1)],
        ['label=乙:', ...TOON.slice(1)],
      ],
    ],
    [
      'has all of it on one line',
      [
        '甲　松山市二番町四丁目７番地２　松山市　松山市長　野本　健一　乙　東温市見奈良５３０番地１　東温市　東温市長　高橋　進',
      ],
      [
        ['label=甲', ...MATSUYAMA],
        ['label=乙', ...TOON],
      ],
    ],
    [
      'has a prefecture and a union',
      [
        '甲　愛媛県',
        '愛媛県知事　中村　時広',
        '乙　松山地区広域市町村圏事務組合',
        '管理者　高橋　進　印',
      ],
      [
        ['label=甲', 'party-name=愛媛県', 'office=愛媛県知事', 'name=中村時広'],
        [
          'label=乙',
          'party-name=松山地区広域市町村圏事務組合',
          'office=管理者',
          'name=高橋進',
          'signature-mark=印',
        ],
      ],
    ],
    [
      'says what its parts are',
      ['甲　松山市', '住所　松山市二番町四丁目７番地２', '氏名　松山市長　野本　健一'],
      [
        [
          'label=甲',
          'party-name=松山市',
          'column-name=住所',
          MATSUYAMA[0],
          'column-name=氏名',
          ...MATSUYAMA.slice(2),
        ],
      ],
    ],
    [
      'has the address behind each signature',
      [
        '松山市長　野本　健一',
        '松山市二番町四丁目７番地２',
        '東温市長　高橋　進',
        '東温市見奈良５３０番地１',
      ],
      [
        [...MATSUYAMA.slice(2), MATSUYAMA[0]],
        [...TOON.slice(2), TOON[0]],
      ],
    ],
    [
      'has spaces between the letters of office and name on one line',
      ['甲　松 山 市 長　野 本 健 一　㊞'],
      [['label=甲', ...MATSUYAMA.slice(2), 'signature-mark=印']],
    ],
    [
      'has spaces between the letters of office and name, the office no mayor’s',
      ['松 山 市 長　　野 本 健 一', '愛 媛 県 知 事　　野 本 健 一'],
      [MATSUYAMA.slice(2), ['office=愛媛県知事', 'name=野本健一']],
    ],
    [
      'has two signatures side by side, with TABs',
      [
        '甲\t乙',
        '松山市二番町四丁目７番地２\t東温市見奈良５３０番地１',
        '松山市\t東温市',
        '松山市長　野本　健一\t東温市長　高橋　進',
      ],
      [
        ['label=甲', ...MATSUYAMA],
        ['label=乙', ...TOON],
      ],
    ],
    [
      'has two signatures side by side, with wide gaps',
      ['甲　松山市　　　　　　　乙　東温市', '　松山市長　野本　健一　　　　　東温市長　高橋　進'],
      [
        ['label=甲', ...MATSUYAMA.slice(1)],
        ['label=乙', ...TOON.slice(1)],
      ],
    ],
    [
      'has three parties',
      ['甲　松山市長　野本　健一', '乙　東温市長　高橋　進', '丙　砥部町長　森本　一郎'],
      [
        ['label=甲', 'office=松山市長', 'name=野本健一'],
        ['label=乙', 'office=東温市長', 'name=高橋進'],
        ['label=丙', 'office=砥部町長', 'name=森本一郎'],
      ],
    ],
    [
      'has a form to fill in',
      ['乙　（住所）', '（市町村名）', '○○○長　（署 名）'],
      [
        [
          'label=乙',
          'address=(住所)',
          'party-name=(市町村名)',
          'office=○○○長',
          'signature-mark=(署名)',
        ],
      ],
    ],
    [
      'has labels as a text in upright lines has them',
      ['松山市二番町四丁目７番地２', '右甲　松山市', '右代表者　松山市長　　野　本　健一'],
      [
        [
          'address=松山市二番町四丁目7番地2',
          'label=右甲',
          'party-name=松山市',
          'office=右代表者松山市長',
          'name=野本健一',
        ],
      ],
    ],
    [
      'has labels behind the names',
      ['松山市（甲）', '松山市二番町四丁目７番地２', '松山市長　野本　健一'],
      [
        [
          'party-name=松山市',
          'label=(甲)',
          'address=松山市二番町四丁目7番地2',
          'office=松山市長',
          'name=野本健一',
        ],
      ],
    ],
    [
      'has offices and names side by side',
      ['松山市長　野　本　　誠\t東温市長　高　橋　進　一'],
      [
        ['office=松山市長', 'name=野本誠'],
        ['office=東温市長', 'name=高橋進一'],
      ],
    ],
    [
      'has a seal where nobody is named yet',
      ['○○市　印', '松山市二番町四丁目７番地２', '松山市', '市長　野本　健一'],
      [
        ['party-name=○○市', 'signature-mark=印'],
        ['address=松山市二番町四丁目7番地2', 'party-name=松山市', 'office=市長', 'name=野本健一'],
      ],
    ],
    [
      'has blanks for name and office',
      ['甲　松山市', '松山市長　○○　○○', '乙　○○町', '○○町長　○○　○○'],
      [
        ['label=甲', 'party-name=松山市', 'office=松山市長', 'name=○○○○'],
        ['label=乙', 'party-name=○○町', 'office=○○町長', 'name=○○○○'],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(signatures(...lines)).toEqual(expected);
  });
});

describe('the place of a signature block', () => {
  it.each([
    ['a date', '令和４年２月２１日\n甲　松山市'],
    ['a label', '甲　松山市\n松山市長　野本　健一'],
  ])('may be after %s where no testimonium announces it', (_, text) => {
    const document = parseText(`第１条 甲は、定める。\n${text}`);
    expect(kindsOf(document)).toEqual(['article', 'signature-block']);
  });

  it('holds the date before, between or behind the signatures', () => {
    const document = parseText(
      'この協約の締結を証するため、本書を作成する。\n甲　松山市\n令和４年２月２１日\n乙　東温市\n令和４年２月２２日',
    );
    expect(flawsOf(document)).toEqual([]);
    expect(textsOf(document, 'date-line')).toEqual(['令和4年2月21日', '令和4年2月22日']);
    expect(signaturesOf(document)).toHaveLength(2);
  });

  it.each([
    ['an annex', '別表（第３条関係）', 'annex'],
    ['an article', '第２条　乙は、従う。', 'article'],
    ['a sentence', '備考である。', 'unparsed'],
    ['a table', '取組の内容\t甲の役割\t乙の役割', 'unparsed'],
  ])('ends before %s', (_, following, kind) => {
    const document = parseText(
      `第１条 甲は、定める。\n令和４年２月２１日\n甲 松山市\n${following}`,
    );
    expect(kindsOf(document).at(-1)).toBe(kind);
    expect(signaturesOf(document)).toEqual([['label=甲', 'party-name=松山市']]);
  });

  it('is not where a text only begins with the label of a party', () => {
    const document = parseText('第１条　甲は、定める。\n　甲及び乙は、従う。');
    expect(kindsOf(document)).toEqual(['article']);
    expect(codesOf(document)).toEqual([]);
  });
});

describe('without testimonium, date and label', () => {
  const ARTICLE = '第1条 甲及び乙は、相互に連携を図る。';

  it('opens with an office and the name of who holds it', () => {
    expect(signaturesOf(parseText(`${ARTICLE}\n\n  松山市長 山田 太郎`))).toEqual([
      ['office=松山市長', 'name=山田太郎'],
    ]);
  });

  it.each([
    ['', ['address=松山市二番町7番地2', 'office=松山市長', 'name=山田太郎']],
    ['松山市\n', ['address=松山市二番町7番地2', 'party-name=松山市', 'office=松山市長', 'name=山田太郎']],
  ])('opens with an address above who signs %j', (between, expected) => {
    const text = `${ARTICLE}\n\n  松山市二番町7番地2\n${between}松山市長 山田 太郎`;
    expect(signaturesOf(parseText(text))).toEqual([expected]);
  }); // prettier-ignore

  it.each([
    ['a label', '甲　松山市\n松山市長\n山田 太郎', ['address=松山市二番町7番地2', 'label=甲', 'party-name=松山市', 'office=松山市長', 'name=山田太郎']],
    ['a name above its office', '松山市\n市長\n山田 太郎', ['address=松山市二番町7番地2', 'party-name=松山市', 'office=市長', 'name=山田太郎']],
  ])('opens with an address above %s', (_, below, expected) => {
    expect(signaturesOf(parseText(`${ARTICLE}\n\n  松山市二番町7番地2\n${below}`))).toEqual([expected]);
  }); // prettier-ignore

  it('does not open with an address that nobody stands below', () => {
    expect(signaturesOf(parseText(`${ARTICLE}\n\n  松山市二番町7番地2\n松山市長`))).toEqual([]);
  });

  it.each(['松山市長は、これを公表する。', '松山市長', '松山市長 山田太郎（以下「甲」という。）'])(
    'does not open with %s',
    line => {
      expect(signaturesOf(parseText(`${ARTICLE}\n\n  ${line}`))).toEqual([]);
    },
  );
});

it('does not take what stands below a date for the address of an entry above it', () => {
  const document = parseText('甲\t松山市\n令和４年２月２１日\n二番町四丁目7番地2');
  expect(flawsOf(document)).toEqual([]);
  expect(signaturesOf(document)).toEqual([
    ['label=甲', 'party-name=松山市'],
    ['address=二番町四丁目7番地2'],
  ]);
});

describe('signatures that nothing announces', () => {
  const ARTICLES = '第１条 甲は、定める。\n第２条 会議の委員は、別に定める。';
  const SIGNERS = '松山市長 野本 健一\n東温市長 高橋 進';

  it('begin where two or more sign behind the last article', () => {
    const document = parseText(`${ARTICLES}\n${SIGNERS}`);
    expect(kindsOf(document)).toEqual(['article', 'article', 'signature-block']);
    expect(textsOf(document, 'name')).toEqual(['野本健一', '高橋進']);
  });

  it.each([
    ['above an article, whose members they are', `${ARTICLES}\n${SIGNERS}\n第３条 乙は、従う。`],
    ['with one office and name alone', `${ARTICLES}\n松山市長 野本 健一`],
  ])('do not begin %s', (_, text) => {
    expect(kindsOf(parseText(text))).not.toContain('signature-block');
  });
});
