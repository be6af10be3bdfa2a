/** Changes that cite their agreement by its title: joined where one agreement is meant, told where none or several are. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { ELI, RDF, RK } from '../../src/rdf/namespaces.js';
import { QuadIndex } from '../../src/rdf/quad-index.js';
import { iri } from '../../src/rdf/terms.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions, convertTogether, quadsOf } from '../support/versions.js';

const TITLE = '岡崎市と幸田町との間における消防指令業務の事務の委託に関する規約';

/** Rules of entrustment under a title, of a day. */
function base(title = TITLE, day = '平成15年4月1日', notice = ''): string {
  return [
    title,
    `（${day}締結）`,
    notice,
    `岡崎市及び幸田町は、地方自治法第252条の14の規定により、次のとおり規約を定める。`,
    '第１条　幸田町は、消防指令業務の事務を岡崎市に委託する。',
    '第２条　委託事務の管理に要する経費は、岡崎市の負担とする。',
  ]
    .filter(Boolean)
    .join('\n');
}

/** A change of the rules with that title; a number may stand behind the title where it is cited. */
function change(number = '', day = '（令和4年3月1日締結）', title = TITLE): string {
  return [
    `${title}の一部を改正する規約`,
    day,
    `岡崎市及び幸田町は、${title}${number}の一部を次のように改正する。`,
    '第２条中「岡崎市」を「幸田町」に改める。',
  ].join('\n');
}

const END = [
  `${TITLE}を廃止する規約`,
  '（令和5年3月1日締結）',
  `岡崎市と幸田町との間における消防指令業務の事務の委託に関する規約は、令和5年3月31日限り廃止する。`,
].join('\n');

/** The agreements that are changed, by the day in their IRIs. */
function changed(...texts: readonly string[]): readonly string[] {
  const store = new QuadIndex(quadsOf(...texts));
  return store.objects(null, ELI.amends).map(({ value }) => value.replace(/^.*agreement\//, ''));
}

/** What is said of the agreement that the last text changes. */
function told(...texts: readonly string[]): readonly string[] {
  const codes =
    convertTogether(...texts)
      .at(-1)
      ?.diagnostics.map(({ code }) => code) ?? [];
  return codes.filter(code => code.startsWith('agreement-'));
}

describe('a change that cites its agreement by title', () => {
  it('is a change of the one that has it, and makes a version of it', () => {
    expect(changed(base(), change())).toEqual(['23202-23501/2003-04-01']);
    expect(new Versions(base(), change()).text('2022-03-01').join('\n')).toContain(
      '経費は、幸田町の負担とする',
    );
    expect(told(base(), change())).toEqual(['agreement-identified-by-title']);
  });

  it.each([
    ['is not there', []],
    ['has another title', [base(TITLE.replace('指令', '通信'))]],
    ['has other parties', [base().replaceAll('幸田町', '西尾市').replace(/^.*$/m, TITLE)]],
    ['is younger', [base(TITLE, '令和5年4月1日')]],
    ['is one of two', [base(), base(TITLE, '平成20年4月1日')]],
  ])('is a change of none where that %s', (_, bases) => {
    expect(changed(...bases, change())).toEqual([]);
    expect(told(...bases, change())).toEqual(['agreement-not-identified']);
  });

  it('is a change of the one of two that has the number', () => {
    const bases = [
      base(TITLE, '平成15年4月1日', '平成15年3月20日岡崎市告示第20号'),
      base(TITLE, '平成20年4月1日', '平成20年3月20日告示第31号'),
    ];
    expect(changed(...bases, change('（平成20年岡崎市告示第31号）'))).toEqual([
      '23202-23501/2008-04-01',
    ]);
    expect(changed(bases[0]!, change('（平成20年岡崎市告示第31号）'))).toEqual([]);
  });

  it('states the title and the number under which it is cited', () => {
    const versions = new Versions(base(), change('（平成15年岡崎市告示第20号）'));
    const [unidentified] = versions.all(RK.UnidentifiedAgreement);
    expect(unidentified).toMatch(/\/undated\/doc\/2022-03-01\/changed$/);
    const store = new QuadIndex(versions.quads);
    const numbers = unidentified === undefined ? [] : store.objects(iri(unidentified), ELI.number);
    expect(numbers.map(({ value }) => value)).toEqual(['平成15年岡崎市告示第20号']);
  });

  it('is not applied where it has no day of its own, which is told', () => {
    const undated = change('', '附則').replace('附則\n', '');
    expect(changed(base(), undated)).toEqual([]);
    const codes = convertTogether(base(), undated)
      .at(-1)
      ?.diagnostics.map(({ code }) => code);
    expect(codes).toContain('change-without-day');
    expect(codes).toContain('agreement-identified-by-title');
  });

  it('is applied to nothing where it is a draft, which says what it would change', () => {
    const store = new QuadIndex(quadsOf(base(), change('', '令和４年　月　日')));
    expect(store.match(null, ELI.amends, null).size).toBe(0);
    expect(store.match(null, RDF.type, RK.ConsolidatedVersion).size).toBe(1);
    expect([...store.match(null, RK.identifiedAs, null)].map(({ object }) => object.value)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/23202-23501\/2003-04-01$/),
        expect.stringMatching(/23202-23501\/2003-04-01\/art\/2$/),
      ]),
    );
  });
});

describe('a change that restates its agreement without its day', () => {
  const RESTATED = [
    `${TITLE}の全部を改正する規約`,
    '（令和4年3月1日締結）',
    `岡崎市及び幸田町は、${TITLE}の全部を次のように改正する。`,
    ...base().split('\n').slice(-2),
  ].join('\n');

  it('is a version of the one that it cites', () => {
    const versions = new Versions(base(), RESTATED);
    expect(versions.version('2022-03-01').value).toMatch(/2003-04-01\/version\/2022-03-01$/);
    expect(changed(base(), RESTATED)).toEqual(['23202-23501/2003-04-01']);
  });

  it('is a version of one that is known by it alone where that is not there', () => {
    const versions = new Versions(RESTATED);
    expect(versions.version('2022-03-01').value).toMatch(/undated\/version\/2022-03-01$/);
    expect(versions.text('2022-03-01').join('\n')).toContain('経費は、岡崎市の負担とする');
    expect(told(RESTATED)).toEqual(['agreement-not-identified']);
  });
});

describe('an end that cites its agreement by title', () => {
  it('ends the one that has it, and not itself', () => {
    const store = new QuadIndex(quadsOf(base(), END));
    const ended = [...store.match(null, ELI.date_no_longer_in_force, null)];
    expect(ended.map(({ subject, object }) => [subject.value.slice(-23), object.value])).toEqual([
      ['/23202-23501/2003-04-01', '2023-04-01'],
    ]);
    expect(store.match(null, ELI.repeals, null).size).toBe(1);
  });
});

describe('an agreement that ends an older one', () => {
  const NEW = '岡崎市と幸田町との間における消防通信業務の事務の委託に関する規約';

  /** New rules with a sentence among the supplementary provisions, and what that makes of the old ones. */
  function ended(sentence: string, ...others: readonly string[]): readonly unknown[] {
    const supplement = ['附則', '1 この規約は、令和6年4月1日から施行する。', `2 ${sentence}`];
    const text = `${base(NEW, '令和6年3月1日')}\n${supplement.join('\n')}`;
    const store = new QuadIndex(quadsOf(...others, text));
    const repealed = store.objects(null, ELI.repeals);
    const days = [...store.match(null, ELI.date_no_longer_in_force, null)];
    return [
      repealed.map(({ value }) => value.slice(-10)),
      days.map(({ object }) => object.value),
      store.subjects(RDF.type, RK.UnidentifiedAgreement).length,
      told(...others, text),
    ];
  }

  it.each([
    [`${TITLE}は、廃止する。`, 'agreement-identified-by-title'],
    [`${TITLE}（平成15年岡崎市告示第20号）は、廃止する。`, 'agreement-identified-by-title'],
    [`${TITLE}（平成15年4月1日締結）は、これを廃止する。`, ''],
    [`平成15年4月1日に締結した${TITLE}は、廃止する。`, ''],
    [`平成15年4月1日付けで締結された消防に関する協定は、その効力を失う。`, ''],
    [`消防に関する基本協定（平成15年4月1日締結）は、廃止する。`, ''],
  ])('ends the one that it cites: %s', (sentence, note) => {
    const notes = note === '' ? [] : [note];
    expect(ended(sentence, base())).toEqual([['2003-04-01'], ['2024-04-01'], 1, notes]);
  });

  it('ends each of a list', () => {
    const list = [
      '次に掲げる規約は、廃止する。',
      `(1) ${TITLE}（平成15年4月1日締結）`,
      `(2) 平成16年4月1日に締結した${TITLE}`,
    ];
    expect(ended(list.join('\n'), base(), base(TITLE, '平成16年4月1日'))).toEqual([
      ['2003-04-01', '2004-04-01'],
      ['2024-04-01', '2024-04-01'],
      2,
      [],
    ]);
  });

  it('says so where that is not there', () => {
    const sentence = '平成10年4月1日に締結した救急業務に関する協定は、廃止する。';
    expect(ended(sentence, base())).toEqual([[], [], 1, ['agreement-not-identified']]);
  });

  it.each([
    ['この規約は、廃止することができる。'],
    ['この規約は、令和9年3月31日限り、その効力を失う。'],
    ['岡崎市及び幸田町は、協議の上、この規約を廃止する。'],
    ['本規約は、廃止する。'],
    ['平成15年4月1日に締結した本規約は、廃止する。'],
    ['通告があった場合は、通告の日から起算して2年を経過した日にこの規約はその効力を失う。'],
    ['前項に規定する日に、この消防通信業務に関する規約は、その効力を失う。'],
    ['消防計画は、廃止する。'],
  ])('is none where it says %s', sentence => {
    expect(ended(sentence, base())).toEqual([[], [], 0, []]);
  });
});

describe('the shapes hold', () => {
  const older = `${base('岡崎市と幸田町との消防通信に関する協定', '令和6年3月1日')}\n附則\n2 ${TITLE}は、廃止する。`;
  it.each([
    ['a change whose agreement is there', [base(), change()]],
    ['a change whose agreement is not', [change()]],
    ['a restatement whose agreement is not there', [change().replaceAll('一部', '全部')]],
    ['an end whose agreement is there', [base(), END]],
    ['an end whose agreement is not', [END]],
    ['an end beside other provisions', [base(), older]],
    ['the same without what is ended', [older]],
  ])('for %s', async (_, texts) => {
    const quads = quadsOf(...texts);
    const { findings } = await validate(quads, KNOWLEDGE.ontology.shapes);
    expect(findings).toEqual([]);
    expect(sharedTriples(quads)).toEqual([]);
  });
});
