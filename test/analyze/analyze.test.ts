import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { slice } from '../../src/model/text.js';
import type { Quotation } from '../../src/model/agreement.js';
import { analyzeText, annexRow, preambleOf } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

const TITLE = '松山市及び東温市における連携協約';
const ARTICLE = '第１条　甲及び乙は、協議して定める。';

function agreement(...lines: readonly string[]): ReturnType<typeof analyzeText> {
  return analyzeText(lines.join('\n'));
}

describe('the kind of an instrument', () => {
  it.each([
    ['base', [TITLE, preambleOf('松山市', '東温市'), ARTICLE]],
    ['amending', [`${TITLE}の一部を変更する連携協約`, preambleOf('松山市', '東温市')]],
    ['amending', [`${TITLE}の変更協約`, preambleOf('松山市', '東温市')]],
    [
      'amending',
      ['松山市と東温市とは、連携協約を変更する。', '別表を次のように改める。', annexRow()],
    ],
    ['template', [TITLE, preambleOf('松山市', '○○○'), ARTICLE]],
    ['template', [TITLE, preambleOf('松山市', '□町'), ARTICLE]],
    ['base', ['別表', annexRow()]],
  ])('is %s', (kind, lines) => {
    expect(agreement(...lines).kind).toBe(kind);
  });
});

describe('the status of an instrument', () => {
  const signed = [ARTICLE, '令和４年２月２１日', '甲　松山市'];
  it.each([
    [
      'concluded, where parties and day are known',
      'concluded',
      [TITLE, preambleOf('松山市', '東温市'), ...signed],
    ],
    [
      'draft, where the title says so',
      'draft',
      [`${TITLE}（案）`, preambleOf('松山市', '東温市'), ...signed],
    ],
    [
      'draft, where a line says so',
      'draft',
      ['（案）', TITLE, preambleOf('松山市', '東温市'), ...signed],
    ],
    ['draft, where a party is a blank', 'draft', [TITLE, preambleOf('松山市', '○○○'), ...signed]],
    [
      'draft, where the day is a blank',
      'draft',
      [TITLE, preambleOf('松山市', '東温市'), ARTICLE, '令和　年　月　日'],
    ],
    [
      'undetermined, where there is no day',
      'undetermined',
      [TITLE, preambleOf('松山市', '東温市'), ARTICLE],
    ],
    [
      'undetermined, where the day is impossible',
      'undetermined',
      [TITLE, preambleOf('松山市', '東温市'), ARTICLE, '令和6年2月30日'],
    ],
    [
      'undetermined, where the parties are not known',
      'undetermined',
      [ARTICLE, '令和４年２月２１日'],
    ],
    ['undetermined, where only the columns of an annex name parties', 'undetermined', [annexRow()]],
  ])('is %s', (_, status, lines) => {
    expect(agreement(...lines).status).toBe(status);
  });
});

describe('title and bill number', () => {
  it('are quoted as published, without layout', () => {
    const { title, billNumber } = agreement(
      '議案第　３　号',
      '松山市及び東温市における',
      '　連携協約',
      preambleOf('松山市', '東温市'),
    );
    expect(title?.text).toBe('松山市及び東温市における連携協約');
    expect(billNumber?.text).toBe('議案第３号');
  });
});

describe('the gaps that are reported', () => {
  it.each([
    ['no-agreement-found', ['議事録', '出席者は、次のとおりである。']],
    ['no-agreement-found', ['お知らせ', '松山市と東温市は、来月、合同で花火大会を開きます。']],
    ['parties-not-found', [ARTICLE]],
    ['date-not-found', [preambleOf('松山市', '東温市'), ARTICLE]],
    ['empty-text', ['']],
  ])('include %s', (code, lines) => {
    expect(codesOf(agreement(...lines))).toContain(code);
  });

  it.each([
    [
      'no date for a draft',
      'date-not-found',
      [`${TITLE}（案）`, preambleOf('松山市', '東温市'), ARTICLE],
    ],
    ['no parties of an empty text', 'no-agreement-found', ['']],
    ['no agreement where there is an annex', 'no-agreement-found', [annexRow()]],
  ])('do not include %s', (_, code, lines) => {
    expect(codesOf(agreement(...lines))).not.toContain(code);
  });

  it('leave nobody with a role where two cities are named and nothing is agreed', () => {
    const { parties, diagnostics } = agreement(
      'お知らせ',
      '松山市と東温市は、来月、合同で花火大会を開きます。',
    );
    expect(parties.map(({ regionRole }) => regionRole)).toEqual([undefined, undefined]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-agreement-found']);
  });

  it('stand in the order of the text', () => {
    const { diagnostics } = agreement(
      preambleOf('松山市', '東温市'),
      '第１条　甲は、公表する。',
      '第３条　甲は、\n周知する。',
      '令和6年2月30日',
    );
    const starts = diagnostics.map(({ spans }) => spans[0]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBeGreaterThan(2);
  });
});

/** Every quotation in a value, however deep. */
function quotationsIn(value: unknown): readonly Quotation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && 'spans' in value ? [value as Quotation] : [];
  return [...own, ...Object.values(value).flatMap(quotationsIn)];
}

describe('analyze', () => {
  const PIECES = [
    TITLE,
    '議案第３号',
    '（案）',
    preambleOf('松山市', '○○町'),
    '伊予市と四日市市が令和4年3月1日付けで締結した連携協約の一部を変更する。',
    '（連携する取組）',
    '第１条　甲及び乙の長は、毎年度、関係町村長とともに会議を開く。',
    '第２条　この協約は、通告の日から2年を経過した日に効力を失う。',
    '地方自治法（昭和22年法律第67号）第252条の2第1項の規定により、',
    'この協約の締結を証するため、本書２通を作成し、記名押印する。',
    '令和　年　月　日',
    '乙　○○町長　（署 名）',
    annexRow({ title: '観 光' }, '１　産業振興'),
    '\t広域観光に取\t乙と連携し\t\n\tり組む。\tて行う。\t協力する。',
    '取組 内容 甲の役割 乙の役割 (1)医 療 医師を確保する。医療に取り組む。甲と協力する。',
    '𠮷野町葛\u{E0100}城市と連携する。',
  ];

  it('never throws, and quotes the source as it is, whatever the text', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map(p => p.join('\n'));
    const solid = (words: string): string => words.replace(/[\s\u200B\uFEFF]/g, '');
    fc.assert(
      fc.property(text, value => {
        // A date that stands at two places is one statement with the spans of both.
        const { document, dates, ...facts } = analyzeText(value);
        for (const { text: quoted, spans } of quotationsIn(facts)) {
          const source = spans.map(span => slice(document.source.text, span)).join('');
          expect(solid(quoted)).toBe(solid(source));
        }
        for (const { quotation } of dates)
          for (const span of quotation.spans)
            expect(solid(slice(document.source.text, span))).toBe(solid(quotation.text));
      }),
      { numRuns: 200, seed: 20260119 },
    );
  });
});
