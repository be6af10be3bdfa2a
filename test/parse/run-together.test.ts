import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import {
  flawsOf,
  kindsOf,
  leafTexts,
  parseText,
  signaturesOf,
  textsOf,
} from '../support/documents.js';

/** An agreement line by line. */
const LINES = [
  '松山市及び東温市における連携協約',
  '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、地方自治法（昭和22年法律第67号）第252条の2第1項の規定により、次のとおり連携協約を締結する。',
  '（目的）',
  '第１条　この協約は、連携を目的とする。',
  '（取組）',
  '第２条　甲及び乙は、第１条の目的のため、取組を行う。',
  '２　前項の取組は、次条の協議による。',
  '（協議）',
  '第３条　甲は、定める。この場合において、乙は、従う。',
  '附　則',
  'この協約は、令和４年４月１日から施行する。',
  'この協約の締結を証するため、本書２通を作成し、各自１通を保有する。',
  '令和４年２月２１日',
  '甲　松山市二番町四丁目７番地２',
  '松山市',
  '松山市長　野本　健一',
  '乙　東温市見奈良５３０番地１',
  '東温市',
  '東温市長　高橋　進',
];

const KINDS = [
  'title',
  'preamble',
  'article',
  'article',
  'article',
  'supplement',
  'testimonium',
  'signature-block',
];

describe('a text on one line', () => {
  it.each([
    ['with gaps where its lines ended', '　'],
    ['with spaces where its lines ended', ' '],
    ['without anything where its lines ended', ''],
  ])('is read as if it had its lines, %s', (_, between) => {
    const [one, lines] = [LINES.join(between), LINES.join('\n')].map(parseText);
    if (one === undefined || lines === undefined) throw new Error('no document');
    expect(flawsOf(one)).toEqual([]);
    expect(kindsOf(one)).toEqual(KINDS);
    const body = (document: typeof one): unknown =>
      leafTexts(document).filter(([kind]) =>
        /heading|number|sentence|preamble|title|testimonium|date/.test(kind),
      );
    expect(body(one)).toEqual(body(lines));
  });

  it('has its signatures where gaps are left between their words', () => {
    expect(signaturesOf(parseText(LINES.join('　')))).toEqual(
      signaturesOf(parseText(LINES.join('\n'))),
    );
  });

  it('may be cut at any width', () => {
    const text = LINES.join('').replace(/.{30}/g, '$&\n');
    expect(flawsOf(parseText(text))).toEqual([]);
  });

  it.each([
    [
      'cites the next article behind a full stop',
      '第１条　甲は、定める。第２条の規定は、準用する。',
    ],
    ['cites an article that is not the next', '第１条　甲は、定める。第５条 乙は、従う。'],
    [
      'defines a word before an article',
      '第１条　甲は、別に定める規程（以下「規程」という。）第２条に従う。',
    ],
  ])('is no line that %s', (_, text) => {
    expect(descendants(parseText(text).children, 'article')).toHaveLength(1);
    expect(textsOf(parseText(text), 'number')).toEqual(['第1条']);
  });
});
