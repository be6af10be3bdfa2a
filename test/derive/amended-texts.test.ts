/** Texts with later changes in them: of which version they are, beside the instruments that are held. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { ELI, RDF, RK } from '../../src/rdf/namespaces.js';
import { QuadIndex } from '../../src/rdf/quad-index.js';
import { iri } from '../../src/rdf/terms.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions, convertTogether, quadsOf } from '../support/versions.js';

const TITLE = '倉敷市と早島町との間の消防事務の委託に関する規約';

const ARTICLES = [
  '第１条　早島町（以下「甲」という。）は、消防に関する事務を倉敷市（以下「乙」という。）に委託する。',
  '第２条　前条の事務に要する経費は、甲が毎年度負担する。',
];

/** The page of a collection: title, notice, history, articles. */
function page(history: readonly string[], title = TITLE): string {
  return [title, '平成20年3月28日告示第12号', ...history, ...ARTICLES].join('\n');
}

const HISTORY = ['改正　平成22年3月31日告示第41号', '平成27年3月20日告示第15号'];

/** The instrument of a change, which cites the rules by title and notice. */
function change(day: string, number: number, words: readonly [string, string]): string {
  return [
    `${TITLE}の一部を改正する規約`,
    `${day}告示第${number}号`,
    `${TITLE}（平成20年告示第12号）の一部を次のように改正する。`,
    `第２条中「${words[0]}」を「${words[1]}」に改める。`,
  ].join('\n');
}

function textOf(versions: Versions, date: string): string {
  return versions.text(date).at(-1) ?? '';
}

function datesOf(...texts: readonly string[]): readonly string[] {
  const store = new QuadIndex(quadsOf(...texts));
  return store
    .subjects(RDF.type, RK.ConsolidatedVersion)
    .map(({ value }) => value.replace(/^.*agreement\//, ''))
    .sort();
}

describe('a text as amended', () => {
  const versions = new Versions(page(HISTORY));

  it('is the text of the version after its last change, and of no other', () => {
    expect(datesOf(page(HISTORY))).toEqual([
      '33202-33423/2008-03-28/version/2008-03-28',
      '33202-33423/2008-03-28/version/2010-03-31',
      '33202-33423/2008-03-28/version/2015-03-20',
    ]);
    expect(textOf(versions, '2015-03-20')).toBe(
      '第1項 前条の事務に要する経費は、甲が毎年度負担する。',
    );
    for (const day of ['2008-03-28', '2010-03-31']) {
      expect(versions.text(day)).toEqual([]);
      expect(versions.names(versions.version(day), RK.textCompleteness)).toEqual(['none']);
    }
  });

  it('makes no instrument of the first day', () => {
    const [text = ''] = versions.all(RK.AmendedText);
    expect(text).toMatch(/2008-03-28\/text\/2015-03-20$/);
    for (const property of [ELI.date_document, ELI.first_date_entry_in_force, RK.concludes])
      expect(versions.values(iri(text), property)).toEqual([]);
    const [base = ''] = versions.all(RK.BaseInstrument);
    expect(versions.names(iri(base), RK.instrumentStatus)).toEqual(['cited-only']);
  });

  it('has effect from the day that the 附則 of its last change gives', () => {
    const dated = [
      page(['改正　平成27年3月20日告示第15号']),
      '附　則',
      'この規約は、平成20年4月1日から施行する。',
      '附　則（平成27年3月20日告示第15号）',
      'この規約は、平成27年4月1日から施行する。',
    ].join('\n');
    expect(datesOf(dated).map(name => name.slice(-10))).toEqual(['2008-04-01', '2015-04-01']);
  });
});

describe('a text as amended beside the instruments of its changes', () => {
  const second = change('平成27年3月20日', 15, ['毎年度', '四半期ごとに']);

  it('has the change that is held in it already: nothing is applied twice', () => {
    const all = [page(HISTORY), second];
    expect(datesOf(...all)).toEqual(datesOf(page(HISTORY)));
    const versions = new Versions(...all);
    expect(textOf(versions, '2015-03-20')).toContain('甲が毎年度負担する');
    expect(convertTogether(...all)[1]?.diagnostics.map(({ code }) => code)).not.toContain(
      'amendment-not-applied',
    );
  });

  it('says that what it cites by day and number is the instrument that is held', () => {
    const store = new QuadIndex(quadsOf(page(HISTORY), second));
    const cited = iri(
      store
        .objects(null, RK.citesAmendmentBy)
        .map(({ value }) => value)
        .find(value => value.endsWith('doc/2015-03-20'))!,
    );
    expect(store.objects(cited, RK.identifiedAs).map(({ value }) => value)).toEqual([
      expect.stringMatching(/undated\/doc\/2015-03-20$/),
    ]);
    expect(store.match(cited, RK.instrumentStatus, null).size).toBe(0);
  });

  it('is changed by what comes after it', () => {
    const third = change('令和2年3月30日', 20, ['毎年度', '四半期ごとに']);
    const versions = new Versions(page(HISTORY), third);
    expect(textOf(versions, '2015-03-20')).toContain('甲が毎年度負担する');
    expect(textOf(versions, '2020-03-30')).toContain('甲が四半期ごとに負担する');
  });
});

describe('texts of one pair of parties and one day', () => {
  const other = page(HISTORY, TITLE.replace('消防', '救急'));

  it.each([
    [
      'a text as amended and the first text with its title are of one agreement',
      [page(HISTORY), page([])],
      1,
    ],
    ['the order of the two is no matter', [page([]), page(HISTORY)], 1],
    ['texts with two titles are of two', [page(HISTORY), other], 2],
    ['a first text with another title is of another', [page([]), other], 2],
  ])('%s', (_, texts, count) => {
    const store = new QuadIndex(quadsOf(...texts));
    expect(store.subjects(RDF.type, RK.Agreement)).toHaveLength(count);
  });
});

describe('the graph conforms to the shapes and states no triple twice', () => {
  const second = change('平成27年3月20日', 15, ['毎年度', '四半期ごとに']);

  it.each([
    ['of a text as amended', [page(HISTORY)]],
    ['where the year alone of a change is told', [`${page([])}\n（平22告示41・一部改正）`]],
    ['where its order among the changes is not known', [`${page(HISTORY)}\n（平27告示2・追加）`]],
    ['where the agreement was ended', [page([...HISTORY, '廃止　令和3年3月31日告示第30号'])]],
    ['of the first text, the text as amended and a change', [page([]), page(HISTORY), second]],
    ['of two texts as amended', [page(HISTORY), page(HISTORY.slice(0, 1))]],
    ['of one whose parties are not found', [page(HISTORY).replaceAll('倉敷市', '同市')]],
  ])('%s', async (_, texts) => {
    const quads = quadsOf(...texts);
    const { findings } = await validate(quads, KNOWLEDGE.ontology.shapes);
    expect(findings).toEqual([]);
    expect(sharedTriples(quads)).toEqual([]);
  });
});
