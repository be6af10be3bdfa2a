/** The ways in which published texts name their parties. */
import { describe, expect, it } from 'vitest';
import { Context } from '../../src/analyze/context.js';
import { findParties } from '../../src/analyze/parties.js';
import type { Party } from '../../src/model/agreement.js';
import { slice } from '../../src/model/text.js';
import { analyzeText, nameOf } from '../support/agreements.js';
import { parseText } from '../support/documents.js';
import { LEXICON } from '../support/lexicon.js';

const ARTICLE = '第１条 この協定は、連携することを目的とする。';

function partiesOf(text: string): readonly Party[] {
  return findParties(new Context(parseText(`${text}\n${ARTICLE}`), LEXICON));
}

/** A party in a word: 甲=松山市, its head with 長, an organization in 《》, a blank in 〈〉, an alias after ~. */
function shown(party: Party): string {
  const { label, alias, municipality, prefecture, organization, placeholder } = party;
  const name =
    municipality?.name ??
    prefecture ??
    (organization === undefined ? `〈${placeholder ?? ''}〉` : `《${organization}》`);
  const before = municipality?.prefecture === undefined ? '' : `${municipality.prefecture}/`;
  return [
    label === undefined ? '' : `${label}=`,
    before,
    name,
    party.actsThroughHead === true ? '+長' : '',
    alias === undefined ? '' : `~${alias}`,
  ].join('');
}

const AND = 'と東温市（以下「乙」という。）とは、次のとおり協定を締結する。';

describe('a party with a label is', () => {
  it.each([
    ['a prefecture', `愛媛県（以下「甲」という。）${AND}`, '甲=愛媛県'],
    ['a governor', `愛媛県知事（以下「甲」という。）${AND}`, '甲=愛媛県+長'],
    ['a mayor', `松山市長（以下「甲」という。）${AND}`, '甲=松山市+長'],
    ['a mayor with his name', `松山市長 山田 太郎（以下「甲」という。）${AND}`, '甲=松山市+長'],
    [
      'a city with who stands for it',
      `松山市 代表者 松山市長（以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
    [
      'a city with its mayor in the definition',
      `松山市（市長 山田太郎。以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
    ['an association', `松山衛生事務組合（以下「甲」という。）${AND}`, '甲=《松山衛生事務組合》'],
    [
      'the manager of an association',
      `松山衛生事務組合管理者（以下「甲」という。）${AND}`,
      '甲=《松山衛生事務組合》+長',
    ],
    ['a union', `松山広域連合（以下「甲」という。）${AND}`, '甲=《松山広域連合》'],
    [
      'a council of social welfare, and not its city',
      `社会福祉法人松山市社会福祉協議会（以下「甲」という。）${AND}`,
      '甲=《社会福祉法人松山市社会福祉協議会》',
    ],
    [
      'one whose definition lost its first bracket',
      `松山市以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
    [
      'one whose definition lost its end',
      `松山市（以下「甲」というと東温市（以下「乙」という。）とは、`,
      '甲=松山市',
    ],
    ['one whose definition lost its last bracket', `松山市（以下「甲」という。${AND}`, '甲=松山市'],
    [
      'a town with prefecture and district',
      `愛媛県伊予郡砥部町（以下「甲」という。）${AND}`,
      '甲=愛媛県/砥部町',
    ],
    [
      'a town of a district that is in no list',
      `西架空郡架空町（以下「甲」という。）${AND}`,
      '甲=西架空郡架空町',
    ],
    [
      'a ward of a city, that is in no list',
      `広島市中区（以下「甲」という。）${AND}`,
      '甲=広島市中区',
    ],
    [
      'a city whose enterprise has a manager',
      `松山市水道事業管理者（以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
    ['a masked name', `ｘｘ町（以下「甲」という。）${AND}`, '甲=〈xx町〉'],
    ['a name of crosses', `××町（以下「甲」という。）${AND}`, '甲=〈××町〉'],
    ['a name of lines', `＿＿市（以下「甲」という。）${AND}`, '甲=〈__市〉'],
    ['blanks for prefecture and name', `○○県△△市（以下「甲」という。）${AND}`, '甲=〈○○県△△市〉'],
    ['a space before 町', `    町（以下「甲」という。）${AND}`, '甲=〈町〉'],
    ['the word for a blank', `（空欄）（以下「甲」という。）${AND}`, '甲=〈(空欄)〉'],
    ['the mayor of a blank', `○○市長（以下「甲」という。）${AND}`, '甲=〈○○市〉+長'],
    ['what it does, without a name', `委託者（以下「甲」という。）${AND}`, '甲=〈委託者〉'],
    ['defined in other brackets', `松山市〔以下『甲』という。〕${AND}`, '甲=松山市'],
    ['defined in square brackets', `松山市［以下"甲"という］${AND}`, '甲=松山市'],
    [
      'described',
      `定住自立圏構想推進要綱に基づき中心市宣言を行った松山市（以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
    [
      'behind a clause',
      `地方自治法第252条の2第1項の規定に基づき、松山市（以下「甲」という。）${AND}`,
      '甲=松山市',
    ],
  ])('%s', (_, text, expected) => {
    expect(partiesOf(text).map(shown)).toEqual([expected, '乙=東温市']);
  });

  it('is the office, and not the name of who holds it, in the source', () => {
    const text = `松山市長 山田 太郎（以下「甲」という。）${AND}`;
    const [first] = partiesOf(text);
    expect(first?.spans.map(span => slice(text, span))).toEqual(['松山市長']);
  });
});

describe('labels are read', () => {
  it.each([
    [
      'of three parties by 並びに',
      '松山市（以下「甲」という。）及び東温市（以下「乙」という。）並びに伊予市（以下「丙」という。）は、締結する。',
      ['甲=松山市', '乙=東温市', '丙=伊予市'],
    ],
    [
      'assigned by とし',
      '松山市を甲とし、東温市を乙として、次のとおり協定を締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'assigned by one とし together',
      '松山市を甲、東温市を乙、伊予市を丙とし、次の条項を締結する。',
      ['甲=松山市', '乙=東温市', '丙=伊予市'],
    ],
    [
      'assigned to mayors',
      '松山市長を「甲」とし、東温市長を「乙」とし、次のとおり協定を締結する。',
      ['甲=松山市+長', '乙=東温市+長'],
    ],
    [
      'before the names',
      '甲（松山市）と乙（東温市）とは、次のとおり協定を締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'that an article explains',
      '松山市と東温市との協定\n\n第１条 この協定において、「甲」とは松山市を、「乙」とは東温市をいう。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'that an article explains in short',
      '松山市と東温市との協定\n\n第１条 この協定において、甲は松山市、乙は東温市をいう。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'of a party that nothing was written for',
      '松山市（以下「甲」という。）と    （以下「乙」という。）とは、締結する。',
      ['甲=松山市', '乙=〈乙〉'],
    ],
    [
      'of one party beside a name',
      '松山市（以下「甲」という。）と東温市とは、次のとおり協定を締結する。',
      ['甲=松山市', '東温市'],
    ],
    [
      'that are short names',
      '愛媛県松山市（以下「松山市」という。）と愛媛県東温市（以下「東温市」という。）とは、協定を締結する。',
      ['愛媛県/松山市~松山市', '愛媛県/東温市~東温市'],
    ],
    [
      'that name the part in an entrustment',
      '松山市（以下「委託市」という。）と東温市（以下「受託市」という。）とは、協定を締結する。',
      ['松山市~委託市', '東温市~受託市'],
    ],
    [
      'that several share',
      '松山市（以下「甲」という。）と東温市、伊予市及び砥部町（以下「乙」と総称する。）とは、締結する。',
      ['甲=松山市', '乙=東温市', '乙=伊予市', '乙=砥部町'],
    ],
    [
      'that several share, said otherwise',
      '松山市（以下「甲」という。）と東温市及び砥部町（以下これらを「乙」と総称する。）とは、締結する。',
      ['甲=松山市', '乙=東温市', '乙=砥部町'],
    ],
    [
      'that several share together',
      '松山市（以下「甲」という。）と東温市及び砥部町（以下これらを総称して「乙」という。）とは、締結する。',
      ['甲=松山市', '乙=東温市', '乙=砥部町'],
    ],
    [
      'of a ward of the city before it',
      '札幌市中央区（以下「甲」という。）と同北区（以下「乙」という。）とは、締結する。',
      ['甲=札幌市中央区', '乙=札幌市北区'],
    ],
    [
      'of a ward of Tokyo',
      '東京都新宿区（以下「甲」という。）と同港区（以下「乙」という。）とは、締結する。',
      ['甲=東京都/新宿区', '乙=東京都/港区'],
    ],
    [
      'on lines of their own',
      '災害時の応援に関する協定書\n甲 松山市\n乙 東温市\n甲と乙は、次のとおり協定を締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'on lines with colons',
      '災害時の応援に関する協定書\n甲：松山市\n乙：松山衛生事務組合\n甲と乙は、次のとおり協定を締結する。',
      ['甲=松山市', '乙=《松山衛生事務組合》'],
    ],
  ])('%s', (_, text, expected) => {
    expect(partiesOf(text).map(shown)).toEqual(expected);
  });

  it('of an article, where the title names the parties', () => {
    const text =
      '松山市と東温市との間の証明書の交付の事務委託に関する規約\n\n（委託事務の範囲）\n第１条 松山市（以下「甲」という。）は、証明書の交付の事務を東温市（以下「乙」という。）に委託する。';
    expect(findParties(new Context(parseText(text), LEXICON)).map(shown)).toEqual([
      '甲=松山市',
      '乙=東温市',
    ]);
  });

  it('of an article alone', () => {
    const text =
      '事務の委託に関する規約\n\n第１条 松山市（以下「甲」という。）は、証明書の交付の事務を東温市（以下「乙」という。）に委託する。';
    expect(findParties(new Context(parseText(text), LEXICON)).map(shown)).toEqual([
      '甲=松山市',
      '乙=東温市',
    ]);
  });

  it.each([
    ['a blank', '松山市', '○○町', ['甲=松山市', '乙=〈○○町〉']],
    ['a blank that comes first', '○○町', '松山市', ['甲=〈○○町〉', '乙=松山市']],
    ['a prefecture', '松山市', '愛媛県', ['甲=松山市', '乙=愛媛県']],
  ])('of an article, for %s that the preamble names', (_, first, second, expected) => {
    const text = `${first}及び${second}は、次のとおり協定を締結する。\n第１条 この協定は、${first}（以下「甲」という。）が事務の執行を${second}（以下「乙」という。）に委託することを目的とする。`;
    expect(findParties(new Context(parseText(text), LEXICON)).map(shown)).toEqual(expected);
  });

  it('of the signatures, where the text has names only', () => {
    const text = `松山市と東温市とは、次のとおり協定を締結する。\n${ARTICLE}\n本協定の締結を証するため、本書2通を作成し、各1通を保有する。\n令和3年4月1日\n甲 東温市\n東温市長 高橋 進\n乙 松山市\n松山市長 山田 太郎`;
    expect(findParties(new Context(parseText(text), LEXICON)).map(shown)).toEqual([
      '乙=松山市',
      '甲=東温市',
    ]);
  });
});

describe('a label that several share', () => {
  const TEXT = [
    '広域圏形成に係る連携協約',
    '松山市（以下「甲」という。）と東温市及び砥部町（以下「乙」と総称する。）とは、連携協約を締結する。',
    '第１条 乙は、甲に報告する。',
    '第２条 乙の長は、会議を開く。',
    '平成28年7月4日',
    '甲 松山市長 山田 太郎',
    '乙 東温市長 佐藤 花子',
    '乙 砥部町長 鈴木 一郎',
    '別表（第２条関係）',
    '取組\t取組の内容\t甲の役割\t乙の役割',
    '観光\t観光に取り組む。\t乙と連携して取り組む。\t甲に協力する。',
  ].join('\n');
  const { clauses, measures, signatures } = analyzeText(TEXT);

  it('binds all of them, through their heads, too', () => {
    const norms = clauses.flatMap(clause => clause.norms);
    expect(norms.map(({ bearers }) => bearers.map(nameOf).join(''))).toEqual(['乙丙', '乙丙']);
    expect(norms.map(({ actsThroughHead }) => actsThroughHead)).toEqual([false, true]);
  });

  it('is the column of each, and the counterpart of the other', () => {
    const roles = measures.flatMap(measure => measure.roles);
    expect(
      roles.map(({ bearer, counterparts }) =>
        [bearer, ...counterparts.map(({ actor }) => actor)].map(nameOf).join(' '),
      ),
    ).toEqual(['甲 乙 丙', '乙 甲', '丙 甲']);
  });

  it('leaves each its own signature', () => {
    expect(signatures.map(({ party }) => party?.municipality?.name)).toEqual([
      '松山市',
      '東温市',
      '砥部町',
    ]);
  });
});

describe('what all parties are called together', () => {
  const TEXT = '松山市、東温市及び砥部町（以下「関係市町」という。）は、次のとおり協定を締結する。';

  it('is no name of the last', () => {
    expect(partiesOf(TEXT).map(({ alias, collective }) => [alias, collective])).toEqual(
      Array.from({ length: 3 }, () => [undefined, '関係市町']),
    );
  });

  it('is not the short name of the last', () => {
    const text = '松山市と愛媛県東温市（以下「東温市」という。）は、次のとおり協定を締結する。';
    expect(partiesOf(text).map(({ collective }) => collective)).toEqual([undefined, undefined]);
  });

  it.each([
    ['関係市町は、経費を負担する。', ['甲', '乙', '丙']],
    ['各関係市町は、経費を負担する。', ['甲', '乙', '丙']],
    ['被災した関係市町は、経費を負担する。', ['〈被災した関係市町〉']],
  ])('binds all of them only where it stands alone: %s', (sentence, expected) => {
    const { clauses } = analyzeText(`${TEXT}\n第１条 ${sentence}`);
    const bearers = clauses.flatMap(({ norms }) => norms.flatMap(norm => norm.bearers));
    expect(bearers.map(nameOf)).toEqual(expected);
  });
});

describe('parties without labels are read', () => {
  it.each([
    ['as mayors', '松山市長と東温市長とは、次のとおり協定を締結する。', ['松山市+長', '東温市+長']],
    [
      'as a prefecture and its cities',
      '愛媛県、松山市及び東温市は、次のとおり協定を締結する。',
      ['愛媛県', '松山市', '東温市'],
    ],
    [
      'as a city and an association',
      '松山市と松山衛生事務組合とは、次のとおり協定を締結する。',
      ['松山市', '《松山衛生事務組合》'],
    ],
    [
      'as a city and a council that has its name',
      '松山市と松山市社会福祉協議会とは、次のとおり協定を締結する。',
      ['松山市', '《松山市社会福祉協議会》'],
    ],
    [
      'behind a clause',
      '災害が発生した場合に備え、松山市及び東温市は、次のとおり協定を締結する。',
      ['松山市', '東温市'],
    ],
    [
      'in the middle of a title',
      '災害時における松山市と東温市との間の相互応援に関する協定\n\n（目的）',
      ['松山市', '東温市'],
    ],
    [
      'behind the mark of a collection',
      '○松山市と東温市との間の事務委託に関する規約\n\n（目的）',
      ['松山市', '東温市'],
    ],
  ])('%s', (_, text, expected) => {
    expect(partiesOf(text).map(shown)).toEqual(expected);
  });
});

describe('who signs is a party', () => {
  const SIGNED = ['令和３年４月１日', '松山市', '松山市長 山田 太郎', '東温市', '東温市長 高橋 進'];

  it.each([
    [
      'where no form of a preamble that is known names it, and a witness is none',
      [...SIGNED, '立会人 愛媛県知事 森 一郎'],
      ['松山市', '東温市'],
    ],
    ['not where it is a blank', SIGNED.map(line => line.replace('東温市', '○○市')), []],
    ['not where it signs alone', SIGNED.slice(0, 3), []],
  ])('%s', (_, lines, expected) => {
    const text = [
      '海に臨む松山市と山に臨む東温市とは、次のとおり協定を締結する。',
      ARTICLE,
      'この協定の締結を証するため、本書を作成する。',
      ...lines,
    ];
    const { parties } = analyzeText(text.join('\n'));
    expect(parties.map(shown)).toEqual(expected);
  });
});

describe('no party is', () => {
  it.each([
    [
      'who runs an enterprise of one',
      '松山市水道事業管理者と東温市長とは、次のとおり協定を締結する。',
      ['松山市', '東温市+長'],
    ],
    [
      'what is given to one',
      '水を甲、施設を乙が管理することについて、松山市と東温市とは、次のとおり協定を締結する。',
      ['松山市', '東温市'],
    ],
    [
      'what a title says the agreement is about',
      '松山市と東温市との間の地域包括支援センターに係る事務の委託に関する規約\n\n（目的）',
      ['松山市', '東温市'],
    ],
    [
      'what a definition says of something else',
      '松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、連携中枢都市圏（以下「圏域」という。）を形成するため、地方自治法（以下「法」という。）に基づき締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'who is named beside the parties',
      '松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、愛媛県（以下「県」という。）の立会いの下に締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
    [
      'a town among those that the text describes',
      '松山市（以下「甲」という。）と東温市（以下「乙」という。）とは、伊予市及び砥部町とともに形成する圏域について締結する。',
      ['甲=松山市', '乙=東温市'],
    ],
  ])('%s', (_, text, expected) => {
    expect(partiesOf(text).map(shown)).toEqual(expected);
  });
});
