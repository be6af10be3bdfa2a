/** The scorer: what is counted, once, in which class. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../evaluation/compare.js';
import type { FindingClass } from '../../evaluation/finding.js';
import type { Gold, GoldInstrument, GoldMeasure } from '../../evaluation/gold.js';
import { macroF1, missesOf, scoreOf, scoresByClass } from '../../evaluation/score.js';

const MEDICAL: GoldMeasure = {
  pillar: 'C',
  subfield: 'CA',
  title: '地域医療',
  content: '地域医療の充実に取り組む。',
  roles: [
    { bearer: '松山市', text: '乙と連携して主体的に取り組む。', modes: ['lead'] },
    { bearer: '東温市', text: '甲と協力して取り組む。', modes: ['support'] },
  ],
};

const TOURISM: GoldMeasure = {
  pillar: 'A',
  title: '観光',
  content: '観光客の誘致に努める。',
  roles: [{ bearer: '松山市', text: '窓口を置く。', modes: ['provide'] }],
};

const INSTRUMENT: GoldInstrument = {
  kind: 'cooperation-agreement',
  act: 'base',
  status: 'concluded',
  title: '松山市と東温市との連携協約',
  billNumber: '議案第3号',
  date: '2020-04-01',
  parties: [
    { name: '松山市', code: '38201', label: '甲' },
    { name: '東温市', code: '38215', label: '乙' },
  ],
  articles: [
    { number: '1', heading: '目的', paragraphs: ['この協約は、圏域を形成する。'] },
    {
      number: '2',
      heading: '疑義',
      paragraphs: ['協議して定める。', '前項の協議は、書面による。'],
    },
  ],
  measures: [MEDICAL, TOURISM],
  signatures: [{ party: '松山市', address: '松山市二番町1', office: '市長', name: '山田太郎' }],
  laws: [{ name: '地方自治法', number: '昭和22年法律第67号', article: '252_2', paragraph: 1 }],
  term: { from: '2020-04-01', to: '2030-03-31', renews: true, notice: 'P6M' },
  modifications: [{ type: 'replace-words', target: 'art/3', old: '甲市', new: '乙市' }],
};

const GOLD: Gold = { instruments: [INSTRUMENT] };

/** The gold with something else in its place. */
const having = (change: Partial<GoldInstrument>): Gold => ({
  instruments: [{ ...INSTRUMENT, ...change }],
});

/** The classes of what is missed. */
const missed = (gold: Gold, reading: Gold): readonly FindingClass[] =>
  missesOf(compare(gold, reading)).map(miss => miss.class);

describe('a perfect reading', () => {
  const findings = compare(GOLD, GOLD);

  it('has 1.0 in every class there is', () => {
    const scores = scoresByClass(findings);
    expect(scores.size).toBe(28);
    for (const score of scores.values())
      expect(score).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(macroF1(scores)).toBe(1);
  });

  it('does not depend on white space, nor on the order of measures, roles, parties and signatures', () => {
    const measures = [TOURISM, { ...MEDICAL, roles: [...MEDICAL.roles].reverse() }];
    const parties = [...INSTRUMENT.parties].reverse();
    const spaced = having({ measures, parties, title: '松山市と 東温市との　連携協約' });
    expect(missed(GOLD, spaced)).toEqual([]);
  });

  it('may name the office of the head by its municipality, and write ヶ for ケ', () => {
    const signature = { party: '龍ヶ崎市', office: '龍ヶ崎市長' };
    const gold = having({ signatures: [{ ...signature, party: '龍ケ崎市', office: '市長' }] });
    expect(missed(gold, having({ signatures: [signature] }))).toEqual([]);
  });
});

describe('one thing that is wrong is missed in its class alone', () => {
  const [matsuyama, toon] = INSTRUMENT.parties as [never, never];
  const [first, second] = INSTRUMENT.articles as [never, never];
  const [signature] = INSTRUMENT.signatures as [never];
  const [law] = INSTRUMENT.laws as [never];
  const [modification] = INSTRUMENT.modifications as [never];
  const [lead, support] = MEDICAL.roles as [never, never];
  const measure = (change: Partial<GoldMeasure>): Gold =>
    having({ measures: [{ ...MEDICAL, ...change }, TOURISM] });
  const add = (one: object, change: object): never => ({ ...one, ...change }) as never;

  it.each<[string, Gold, readonly FindingClass[]]>([
    ['kind', having({ kind: 'other-agreement' }), ['kind']],
    ['act', having({ act: 'amending' }), ['act']],
    ['status', having({ status: 'draft' }), ['status']],
    ['title', having({ title: '松山市と東温市との協定' }), ['title']],
    ['bill', having({ billNumber: '議案第4号' }), ['billNumber']],
    ['date', having({ date: '2020-04-02' }), ['date']],
    ['party', having({ parties: [matsuyama, add(toon, { name: '東温' })] }), ['party']],
    ['label', having({ parties: [matsuyama, add(toon, { label: '丙' })] }), ['label']],
    ['code', having({ parties: [matsuyama, add(toon, { code: '38401' })] }), ['code']],
    ['heading', having({ articles: [add(first, { heading: '趣旨' }), second] }), ['heading']],
    ['paragraph', having({ articles: [first, add(second, { paragraphs: ['協議して定める。', '前項の協議は、書面に'] })] }), ['paragraph']],
    ['a paragraph that is not there', having({ articles: [first, add(second, { paragraphs: ['協議して定める。'] })] }), ['paragraph']],
    ['measure', measure({ content: '地域医療の充実に取り組む' }), ['measure']],
    ['title of a measure', measure({ title: '地域医寮' }), ['measureTitle']],
    ['pillar', measure({ pillar: 'B' }), ['pillar']],
    ['subfield', measure({ subfield: 'CB' }), ['pillar']],
    ['role text', measure({ roles: [add(lead, { text: '主体的に取り組む。' }), support] }), ['roleText']],
    ['a mode in place of another', measure({ roles: [add(lead, { modes: ['joint'] }), support] }), ['mode', 'mode']],
    ['a mode too many', measure({ roles: [add(lead, { modes: ['lead', 'joint'] }), support] }), ['mode']],
    ['address', having({ signatures: [add(signature, { address: '松山市' })] }), ['address']],
    ['office', having({ signatures: [add(signature, { office: '町長' })] }), ['office']],
    ['signatory', having({ signatures: [add(signature, { name: '山田' })] }), ['signatory']],
    ['number of a law', having({ laws: [add(law, { number: '昭和22年法律第68号' })] }), ['lawNumber']],
    ['term', having({ term: { from: '2020-04-01', to: '2030-03-31', renews: false, notice: 'P6M' } }), ['term']],
    ['modification', having({ modifications: [add(modification, { target: 'art/4' })] }), ['modification']],
    ['words of a modification', having({ modifications: [add(modification, { new: '丙市' })] }), ['modifiedWords']],
  ])('%s', (_, reading, classes) => {
    expect(missed(GOLD, reading)).toEqual(classes);
  }); // prettier-ignore
});

describe('what is not where it belongs', () => {
  it('roles that are swapped: texts and modes are missed, bearers are not', () => {
    const [lead, support] = MEDICAL.roles as [never, never];
    const swapped = [
      { ...(lead as object), bearer: '東温市' },
      { ...(support as object), bearer: '松山市' },
    ] as never;
    const classes = missed(GOLD, having({ measures: [{ ...MEDICAL, roles: swapped }, TOURISM] }));
    expect([...classes].sort()).toEqual(['mode', 'mode', 'mode', 'mode', 'roleText', 'roleText']);
  });

  it('a measure too many costs precision and no recall', () => {
    const extra: GoldMeasure = { content: '職員を交流させる。', roles: [] };
    const scores = scoresByClass(compare(GOLD, having({ measures: [MEDICAL, extra, TOURISM] })));
    expect(scores.get('measure')).toEqual({
      expected: 2, got: 3, right: 2, precision: 2 / 3, recall: 1, f1: 0.8,
    }); // prettier-ignore
    expect(scores.get('role')?.f1).toBe(1);
  });

  it('a measure that is lost takes its title, pillar and roles with it', () => {
    expect(missed(GOLD, having({ measures: [MEDICAL] }))).toEqual([
      'measure', 'measureTitle', 'pillar', 'role', 'roleText', 'mode',
    ]); // prettier-ignore
  });

  it('two articles of one number: the second is too many', () => {
    const [first, second] = INSTRUMENT.articles as [never, never];
    const classes = missed(GOLD, having({ articles: [first, second, second] }));
    expect(classes).toEqual(['article', 'heading', 'paragraph', 'paragraph']);
  });

  it('two instruments in a file are told apart by what they say, in whatever order', () => {
    const other: GoldInstrument = {
      ...INSTRUMENT, title: '教育事務の委託に関する規約', kind: 'entrustment-rules', articles: [], measures: [],
    }; // prettier-ignore
    const gold = { instruments: [INSTRUMENT, other] };
    expect(missed(gold, { instruments: [other, INSTRUMENT] })).toEqual([]);
    expect(missed(gold, { instruments: [INSTRUMENT] })).toContain('instrument');
  });
});

describe('nothing', () => {
  it('read as nothing has no score', () => {
    expect(scoreOf([])).toEqual({ expected: 0, got: 0, right: 0 });
    expect(macroF1(scoresByClass([]))).toBeUndefined();
  });

  it('where the gold says much has recall 0 and no precision', () => {
    const score = scoreOf(compare(GOLD, { instruments: [] }));
    expect(score).toMatchObject({ got: 0, right: 0, recall: 0, f1: 0 });
    expect(score.precision).toBeUndefined();
  });

  it('in the gold where much is read has precision 0 and no recall', () => {
    const score = scoreOf(compare({ instruments: [] }, GOLD));
    expect(score).toMatchObject({ expected: 0, right: 0, precision: 0, f1: 0 });
  });

  it('said of modes in the gold asks for none', () => {
    const [lead, support] = MEDICAL.roles as [GoldMeasure['roles'][0], GoldMeasure['roles'][0]];
    const silent = { ...MEDICAL, roles: [{ bearer: lead.bearer, text: lead.text }, support] };
    expect(missed(having({ measures: [silent, TOURISM] }), GOLD)).toEqual([]);
  });
});
