/** What the five agreements say beside their tables, read off the graph. */
import { describe, expect, it } from 'vitest';
import { concept } from '../../src/rdf/iris.js';
import { DCTERMS, ELI, LOCN, ORG, RDF, RDFS, RK, TIME } from '../../src/rdf/namespaces.js';
import { iri } from '../../src/rdf/terms.js';
import { INSTRUMENTS, nodes, slug, value, values } from '../support/read-graph.js';

const ALL = Object.entries(INSTRUMENTS);

describe('kind and status', () => {
  it.each([
    ['takaoka', RK.AmendingInstrument, 'concluded'],
    ['toyama', RK.Template, 'draft'],
    ['hachinohe', RK.BaseInstrument, 'concluded'],
    ['mito', RK.BaseInstrument, 'concluded'],
    ['okayama', RK.BaseInstrument, 'concluded'],
  ] as const)('%s', (name, type, status) => {
    expect(values(INSTRUMENTS[name], RDF.type)).toContain(type.value);
    expect(slug(value(INSTRUMENTS[name], RK.instrumentStatus))).toBe(status);
  });
});

describe('parties with label, role in the region and its ground', () => {
  it.each([
    ['takaoka', 'a', [], '高岡市', 'core-city', 'convention'],
    ['takaoka', 'b', [], '氷見市', 'partner-municipality', 'convention'],
    ['toyama', 'a', ['甲'], '富山市', 'core-city', 'region-name'],
    ['toyama', 'b', ['乙'], '○○○', 'partner-municipality', 'region-name'],
    ['hachinohe', 'a', ['甲'], '八戸市', 'core-city', 'region-name'],
    ['hachinohe', 'b', ['乙'], '階上町', 'partner-municipality', 'region-name'],
    ['mito', 'a', ['甲'], '水戸市', 'core-city', 'explicit'],
    ['mito', 'b', ['乙'], '小美玉市', 'partner-municipality', 'explicit'],
    ['okayama', 'a', ['甲'], '岡山市', 'core-city', 'convention'],
    ['okayama', 'b', ['乙'], '和気町', 'partner-municipality', 'convention'],
  ] as const)('%s %s', (name, letter, label, party, role, basis) => {
    const node = `${INSTRUMENTS[name]}/party/${letter}`;
    const actors = [...values(node, RK.municipality), ...values(node, RK.placeholder)];
    expect(values(node, RK.partyLabel)).toEqual(label);
    expect(actors.map(actor => value(actor, RDFS.label))).toEqual([party]);
    expect(slug(value(node, RK.regionRole))).toBe(role);
    expect(slug(value(node, RK.roleBasis))).toBe(basis);
  });
});

describe('regions', () => {
  it.each([
    ['takaoka', 'とやま呉西圏域', 'unstated', 0],
    ['toyama', '富山広域連携中枢都市圏', 'unstated', 0],
    ['hachinohe', '八戸圏域', 'unstated', 0],
    ['mito', 'いばらき県央地域連携中枢都市圏', 'unstated', 0],
  ] as const)('%s forms %s, members %s', (name, label, statement, members) => {
    const region = value(INSTRUMENTS[name], RK.formsRegion);
    expect(value(region, RDFS.label)).toBe(label);
    expect(slug(value(region, RK.membershipStatement))).toBe(statement);
    expect(values(region, ORG.hasMember)).toHaveLength(members);
  });

  it('has no name for the region whose 13 members are listed', () => {
    const region = value(INSTRUMENTS.okayama, RK.formsRegion);
    expect(region).toBe(`${INSTRUMENTS.okayama}/region`);
    expect(slug(value(region, RK.membershipStatement))).toBe('stated');
    expect(values(region, ORG.hasMember)).toHaveLength(13);
  });
});

describe('citations', () => {
  it.each([
    ['takaoka', []],
    ['toyama', ['地方自治法第252条の2第1項', '連携中枢都市圏構想推進要綱']],
    ['hachinohe', ['地方自治法第252条の2第1項', '連携中枢都市圏構想推進要綱']],
    ['mito', ['地方自治法第252条の2第1項']],
    ['okayama', ['地方自治法第252条の2第1項', '連携中枢都市圏構想推進要綱']],
  ] as const)('%s is based on %j', (name, labels) => {
    const cited = values(INSTRUMENTS[name], ELI.based_on);
    expect(cited.map(node => value(node, RDFS.label)).sort()).toEqual([...labels].sort());
  });

  it.each(['toyama', 'okayama'] as const)('article 6 of %s cites paragraph 4', name => {
    const [cited] = values(`${INSTRUMENTS[name]}/art/6`, ELI.cites);
    expect(value(cited!, RDFS.label)).toBe('地方自治法第252条の2第4項');
  });

  it('gives the law its number, its day and its page on e-Gov', () => {
    const law = concept('', '').value.replace(/vocab\/\/$/, 'id/law/322AC0000000067');
    expect(value(law, ELI.number)).toBe('昭和22年法律第67号');
    expect(value(law, ELI.date_document)).toBe('1947-04-17');
    expect(value(law, RDFS.seeAlso)).toBe('https://laws.e-gov.go.jp/law/322AC0000000067');
  });

  it('gives the notice its number and its day', () => {
    const [notice] = values(INSTRUMENTS.okayama, ELI.based_on).filter(node =>
      node.includes('/notice/'),
    );
    expect(value(notice!, ELI.number)).toBe('総行市第200号');
    expect(value(notice!, ELI.date_document)).toBe('2014-08-25');
  });
});

describe('dates, as written and in ISO', () => {
  it.each([
    [
      'takaoka',
      '2026-01-19',
      [
        ['令和8年1月', '2026-01'],
        ['令和8年1月19日', '2026-01-19'],
      ],
    ],
    ['toyama', undefined, [['平成□□年□□月□□日', '2014-08-25/2019-04-30']]],
    ['hachinohe', '2017-03-22', [['平成29年3月22日', '2017-03-22']]],
    ['mito', '2022-02-21', [['令和4年2月21日', '2022-02-21']]],
    ['okayama', '2016-10-11', [['平成28年10月11日', '2016-10-11']]],
  ] as const)('%s', (name, concluded, dates) => {
    expect(values(INSTRUMENTS[name], ELI.date_document)).toEqual(
      concluded === undefined ? [] : [concluded],
    );
    const stated = values(INSTRUMENTS[name], RK.dateStatement).map(date => [
      value(date, RK.wareki),
      [TIME.inXSDDate, TIME.inXSDgYearMonth, RK.notBefore, RK.notAfter]
        .flatMap(p => values(date, p))
        .join('/'),
    ]);
    expect(stated.sort()).toEqual([...dates].sort());
  });
});

describe('signatures: address, office and name as written', () => {
  it.each([
    ['takaoka', 'a', '高岡市広小路 7 番 50 号', '高岡市長', '出町 譲'],
    ['takaoka', 'b', '氷見市鞍川 1060 番地', '氷見市長', '菊地 正寛'],
    ['hachinohe', 'a', '八戸市内丸一丁目1番1号', '八戸市長', '小林 真'],
    ['hachinohe', 'b', '階上町大字道仏字天当平1番地87', '階上町長', '渡谷 豊美'],
    ['mito', 'a', '水戸市中央1丁目4番1号', '水戸市長', '高橋 靖'],
    ['mito', 'b', '小美玉市堅倉835番地', '小美玉市長', '島田 穰一'],
    ['okayama', 'a', '岡山市北区大供一丁目1番1号', '岡山市長', '大森 雅夫'],
    ['okayama', 'b', '和気郡和気町尺所555番地', '和気町長', '大森直徳'],
  ] as const)('%s %s', (name, letter, address, office, person) => {
    const node = `${INSTRUMENTS[name]}/signature/${letter}`;
    expect(value(value(node, LOCN.address), LOCN.fullAddress)).toBe(address);
    expect(value(value(node, RK.signatoryOffice), RDFS.label)).toBe(office);
    expect(value(node, RK.signatoryName)).toBe(person);
    expect(value(node, RK.signsFor)).toBe(`${INSTRUMENTS[name]}/party/${letter}`);
  });

  it('leaves the draft without names, its blanks kept', () => {
    const [a, b] = ['a', 'b'].map(letter => `${INSTRUMENTS.toyama}/signature/${letter}`);
    expect([...values(a!, RK.signatoryName), ...values(b!, RK.signatoryName)]).toEqual([]);
    expect(value(value(a!, LOCN.address), LOCN.fullAddress)).toBe('富山市新桜町７番３８号');
    const blanks = values(b!, RK.placeholder).map(node => value(node, RK.token));
    expect(blanks.sort()).toEqual(['○○○長', '（住所）', '（市町村名）']);
  });
});

describe('originals and formality', () => {
  it.each(ALL)('%s: two, one for each party', (name, instrument) => {
    expect(value(instrument, RK.originals)).toBe('2');
    expect(value(instrument, RK.originalsPerParty)).toBe('1');
    const formality = name === 'takaoka' ? 'named' : 'named-sealed';
    expect(slug(value(instrument, RK.executionFormality))).toBe(formality);
  });
});

describe('the draft', () => {
  it('has its bill number, and concludes nothing', () => {
    expect(value(INSTRUMENTS.toyama, RK.billNumber)).toBe('議案第３号');
    expect(values(INSTRUMENTS.toyama, RK.concludes)).toEqual([]);
  });

  it('makes 富山市 a partner of nobody', () => {
    const node = value(`${INSTRUMENTS.toyama}/party/a`, RK.municipality);
    for (const property of [RK.agreementPartner, RK.roleCounterpart, RK.linkedTo]) {
      expect(values(node, property)).toEqual([]);
    }
  });
});

describe('the amendment', () => {
  const agreement = value(INSTRUMENTS.takaoka, RK.concludes);

  it('is the last of three instruments; two are known by citation only', () => {
    const instruments = nodes(RK.concludes, iri(agreement));
    expect(
      instruments.map(node => [
        node.slice(-10),
        slug(value(node, RK.instrumentStatus)),
        slug(value(node, RK.textCompleteness)),
      ]),
    ).toEqual([
      ['2016-10-03', 'cited-only', 'none'],
      ['2021-02-15', 'cited-only', 'none'],
      ['2026-01-19', 'concluded', 'full'],
    ]);
  });

  it('gives three versions, each with the one before it', () => {
    const versions = values(agreement, ELI.has_member);
    const shown = versions.map(node => [
      value(node, RK.versionDate),
      slug(value(node, RK.textCompleteness)),
      values(node, ELI.consolidates).length,
      values(node, RK.previousVersion).map(slug),
    ]);
    expect(shown).toEqual([
      ['2016-10-03', 'none', 1, []],
      ['2021-02-15', 'none', 2, ['2016-10-03']],
      ['2026-01-19', 'partial', 3, ['2021-02-15']],
    ]);
    expect(value(agreement, RK.latestVersion)).toBe(versions.at(-1));
  });

  it('replaces the annex', () => {
    const modification = value(INSTRUMENTS.takaoka, RK.modification);
    expect(slug(value(modification, RK.modificationType))).toBe('replace-annex');
    expect(value(modification, RK.modifies)).toBe(`${agreement}/annex/1`);
    expect(value(modification, RK.resultsIn)).toBe(`${INSTRUMENTS.takaoka}/annex/1`);
  });
});

describe('shortcuts', () => {
  it('are the pairs that the party roles and the roles give', () => {
    const label = (node: string): string => value(node, RDFS.label);
    const pairs = (property: typeof RK.linkedTo): string[] =>
      nodes(RDF.type, RK.Municipality)
        .flatMap(node => values(node, property).map(other => [label(node), label(other)].join('–')))
        .sort();
    const both = (list: readonly (readonly [string, string])[]): string[] =>
      list.flatMap(([a, b]) => [`${a}–${b}`, `${b}–${a}`]).sort();
    const partners = [
      ['高岡市', '氷見市'],
      ['八戸市', '階上町'],
      ['水戸市', '小美玉市'],
      ['岡山市', '和気町'],
    ] as const;
    const mentioned = ['射水市', '砺波市', '小矢部市', '南砺市'].flatMap(
      city =>
        [
          ['高岡市', city],
          ['氷見市', city],
        ] as const,
    );
    expect(pairs(RK.agreementPartner)).toEqual(both(partners));
    expect(pairs(RK.roleCounterpart)).toEqual(both([...partners, ...mentioned]));
    expect(pairs(RK.linkedTo)).toEqual(both([...partners, ...mentioned]));
  });
});

it('gives every instrument whose text is held a title', () => {
  for (const [, instrument] of ALL)
    expect(value(instrument, DCTERMS.title)).toMatch(/連携協約書?$/);
});
