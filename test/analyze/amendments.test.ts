/** The language of 改め文: what each sentence changes. */
import { describe, expect, it } from 'vitest';
import type { Modification } from '../../src/model/modification.js';
import type { DocumentNode } from '../../src/model/document.js';
import { isLeaf } from '../../src/model/document.js';
import { flow } from '../../src/japanese/normalize.js';
import { analyzeText, annexRow } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

const TITLE = '松山市及び東温市における連携協約の一部を変更する連携協約';
const PREAMBLE = '松山市と東温市が令和4年3月1日付けで締結した連携協約の一部を次のとおり変更する。';

function amendment(...lines: readonly string[]): ReturnType<typeof analyzeText> {
  return analyzeText([TITLE, PREAMBLE, ...lines].join('\n'));
}

/**
 * Modifications in short: type, target, then as far as there: `..` end of a range, `→` new number,
 * `+` shift, words, `@` position, `:` new text.
 */
function changesOf(...lines: readonly string[]): readonly string[] {
  const { modifications, document } = amendment(...lines);
  return modifications.map(found => shortOf(found, document.source.text));
}

function shortOf(found: Modification, source: string): string {
  const { type, target, through, renumberedTo, shift, oldText, newText, position, results } = found;
  const words = [oldText?.text, newText?.text].map(text =>
    text === undefined ? '' : `「${text}」`,
  );
  return [
    type,
    `${target ?? ''}${through === undefined ? '' : `..${through}`}`,
    renumberedTo === undefined ? '' : `→${renumberedTo}`,
    shift === undefined ? '' : `+${shift}`,
    words[0],
    oldText !== undefined && newText !== undefined ? '>' : '',
    words[1],
    position === undefined ? '' : `@${position}`,
    ...results.map(node => `:${nameOf(node, source)}`),
  ]
    .filter(part => part !== '')
    .join(' ');
}

function nameOf(node: DocumentNode, source: string): string {
  if (isLeaf(node)) return flow(source, node.spans).text;
  if (node.kind === 'article') return `art/${node.number}`;
  return 'order' in node ? `${node.kind}/${node.order}` : node.kind;
}

describe('an amending sentence about words', () => {
  it.each([
    [
      '第3条中「定期的に」を「毎年度」に改める。',
      ['replace-words art/3 「定期的に」 > 「毎年度」'],
    ],
    ['第３条第２項中「甲」を「乙」に改める。', ['replace-words art/3/para/2 「甲」 > 「乙」']],
    ['第十二条の二中「甲」を「乙」に改める。', ['replace-words art/12-2 「甲」 > 「乙」']],
    [
      '第3条の見出し中「費用」を「経費」に改める。',
      ['replace-words art/3/heading 「費用」 > 「経費」'],
    ],
    [
      '第2条第1項第3号中「甲」を「乙」に改める。',
      ['replace-words art/2/para/1/item/3 「甲」 > 「乙」'],
    ],
    ['第4条ただし書中「甲」を「乙」に改める。', ['replace-words art/4/proviso 「甲」 > 「乙」']],
    ['第4条本文中「甲」を「乙」に改める。', ['replace-words art/4/principal 「甲」 > 「乙」']],
    [
      '第4条第2項第3号ア(イ)中「甲」を「乙」に改める。',
      ['replace-words art/4/para/2/item/3/item/1/item/2 「甲」 > 「乙」'],
    ],
    [
      '第4条第1号のロ中「甲」を「乙」に改める。',
      ['replace-words art/4/item/1/item/2 「甲」 > 「乙」'],
    ],
    ['第4条(2)b中「甲」を「乙」に改める。', ['replace-words art/4/item/2/item/2 「甲」 > 「乙」']],
    ['第4条各号中「甲」を「乙」に改める。', ['replace-words art/4/items 「甲」 > 「乙」']],
    [
      '第4条(見出しを含む。)中「甲」を「乙」に改める。',
      ['replace-words art/4/heading 「甲」 > 「乙」', 'replace-words art/4 「甲」 > 「乙」'],
    ],
    [
      '第2条から第4条までの規定中「甲」を「乙」に改める。',
      ['replace-words art/2..art/4 「甲」 > 「乙」'],
    ],
    [
      '第2条、第4条から第6条まで及び第8条中「甲」を「乙」に改める。',
      [
        'replace-words art/2 「甲」 > 「乙」',
        'replace-words art/4..art/6 「甲」 > 「乙」',
        'replace-words art/8 「甲」 > 「乙」',
      ],
    ],
    [
      '附則第2項中「3年」を「5年」に改める。',
      ['replace-words supplement/para/2 「3年」 > 「5年」'],
    ],
    [
      '附則第1条第2項中「3年」を「5年」に改める。',
      ['replace-words supplement/art/1/para/2 「3年」 > 「5年」'],
    ],
    ['前文中「10市」を「11市」に改める。', ['replace-words preamble 「10市」 > 「11市」']],
    ['題名中「形成」を「推進」に改める。', ['replace-words title 「形成」 > 「推進」']],
    ['別表中「観光」を「交流」に改める。', ['replace-words annex/1 「観光」 > 「交流」']],
    [
      '別表第2の3の項中「観光」を「交流」に改める。',
      ['replace-words annex/2/row/3 「観光」 > 「交流」'],
    ],
    [
      '別表の(1)の表中「観光」を「交流」に改める。',
      ['replace-words annex/1/1 「観光」 > 「交流」'],
    ],
    [
      '別表1の項甲の役割の欄中「観光」を「交流」に改める。',
      ['replace-words annex/1/row/1/role/1 「観光」 > 「交流」'],
    ],
    [
      '第3条中「甲」を「乙」に、「丙」を「丁」に改める。',
      ['replace-words art/3 「甲」 > 「乙」', 'replace-words art/3 「丙」 > 「丁」'],
    ],
    [
      '第3条中「甲」及び「乙」を「丙」に改める。',
      ['replace-words art/3 「甲」 > 「丙」', 'replace-words art/3 「乙」 > 「丙」'],
    ],
    [
      '第3条及び第5条中「甲」を「乙」に改める。',
      ['replace-words art/3 「甲」 > 「乙」', 'replace-words art/5 「甲」 > 「乙」'],
    ],
    [
      '第3条中「甲（以下「市」という。）」を「乙」に改める。',
      ['replace-words art/3 「甲（以下「市」という。）」 > 「乙」'],
    ],
    [
      '第3条中「防災」の次に「及び減災」を加える。',
      ['insert art/3 「防災」 > 「及び減災」 @after'],
    ],
    [
      '第3条中「防災」の下に「及び減災」を加える。',
      ['insert art/3 「防災」 > 「及び減災」 @after'],
    ],
    ['第3条中「防災」の前に「広域の」を加える。', ['insert art/3 「防災」 > 「広域の」 @before']],
    [
      '第3条中「防災」の次に「甲」を、「減災」の次に「乙」を加える。',
      ['insert art/3 「防災」 > 「甲」 @after', 'insert art/3 「減災」 > 「乙」 @after'],
    ],
    ['第3条中「主体的に」を削る。', ['delete art/3 「主体的に」']],
    [
      '第3条中「甲」、「乙」及び「丙」を削る。',
      ['delete art/3 「甲」', 'delete art/3 「乙」', 'delete art/3 「丙」'],
    ],
    [
      '第3条中「甲」を「乙」に改め、「丙」を削り、「丁」の次に「戊」を加える。',
      [
        'replace-words art/3 「甲」 > 「乙」',
        'delete art/3 「丙」',
        'insert art/3 「丁」 > 「戊」 @after',
      ],
    ],
    [
      '別表1の項中「A」を「B」に改め、同表2の項を削る。',
      ['replace-words annex/1/row/1 「A」 > 「B」', 'delete annex/1/row/2'],
    ],
    ['別表第1の1の2の項中「A」を「B」に改める。', ['replace-words annex/1/1/row/2 「A」 > 「B」']],
    ['原協約第3条中「甲」を「乙」に改める。', ['replace-words art/3 「甲」 > 「乙」']],
    ['(1) 第3条中「甲」を「乙」に改める。', ['replace-words art/3 「甲」 > 「乙」']],
    ['第3条中「甲」を「乙」に変更する。', ['replace-words art/3 「甲」 > 「乙」']],
  ])('%s', (line, expected) => {
    expect(changesOf(line)).toEqual(expected);
  });

  it('is one sentence where it is wrapped, a full stop in its quotation or not', () => {
    expect(
      changesOf('第3条中「甲が行う。', 'この場合において」を「甲及び乙が', '行い」に改める。'),
    ).toEqual(['replace-words art/3 「甲が行う。この場合において」 > 「甲及び乙が行い」']);
  });
});

describe('an amending sentence about parts', () => {
  it.each([
    ['第4条を削る。', ['delete art/4']],
    ['第4条及び第6条を削る。', ['delete art/4', 'delete art/6']],
    ['第5条から第8条までを削る。', ['delete art/5..art/8']],
    ['第3条及び第5条から第8条までを削る。', ['delete art/3', 'delete art/5..art/8']],
    [
      '第2条から第3条まで、第5条第1号及び第2号を削る。',
      ['delete art/2..art/3', 'delete art/5/item/1', 'delete art/5/item/2'],
    ],
    ['第3条及び第5条から第8条までを次のように改める。\n第3条　甲は、定める。', ['unknown']],
    ['第3条及び第5条から第8条を削る。', ['unknown']],
    [
      '第4条第2項を削り、同条第3項を同条第2項とする。',
      ['delete art/4/para/2', 'renumber art/4/para/3 →art/4/para/2'],
    ],
    [
      '第3条中第2項を削り、第3項を第2項とする。',
      ['delete art/3/para/2', 'renumber art/3/para/3 →art/3/para/2'],
    ],
    ['第5条を第6条とする。', ['renumber art/5 →art/6']],
    ['第5条を第6条とし、第4条を第5条とする。', ['renumber art/5 →art/6', 'renumber art/4 →art/5']],
    ['第5条から第8条までを1条ずつ繰り下げる。', ['renumber art/5..art/8 +1']],
    [
      '第4条及び第6条から第8条までを1条ずつ繰り上げる。',
      ['renumber art/4 →art/3', 'renumber art/6..art/8 +-1'],
    ],
    ['第五条から第八条までを二条ずつ繰り上げる。', ['renumber art/5..art/8 +-2']],
    ['第5条から第7条までを第6条から第8条までとする。', ['renumber art/5..art/7 +1']],
    ['第5条以下を1条ずつ繰り下げる。', ['renumber art/5..end +1']],
    ['第5条を1条繰り下げる。', ['renumber art/5 →art/6']],
    ['第3条の見出しを「（経費）」に改める。', ['replace art/3/heading 「（経費）」']],
    ['題名を「新しい連携協約」に改める。', ['replace title 「新しい連携協約」']],
    ['別表第1の2の項を削る。', ['delete annex/1/row/2']],
    [
      '別表1の項を削り、同表2の項を同表1の項とする。',
      ['delete annex/1/row/1', 'renumber annex/1/row/2 →annex/1/row/1'],
    ],
    ['別表第2を削る。', ['delete annex/2']],
    ['別表を別表第1とする。', ['renumber annex/1 →annex/1']],
    ['第4条第2項ただし書を削る。', ['delete art/4/para/2/proviso']],
    [
      '第4条第1項に後段として「甲は、乙と協議する。」を加える。',
      ['insert art/4/para/1/second-sentence 「甲は、乙と協議する。」 @end'],
    ],
  ])('%s', (line, expected) => {
    expect(changesOf(line)).toEqual(expected);
  });
});

describe('new text', () => {
  it.each([
    [
      'takes the place of an article',
      ['第3条を次のように改める。', '（費用）', '第3条　費用は、甲が負担する。'],
      ['replace art/3 :art/3'],
    ],
    [
      'is an article with paragraphs',
      [
        '第3条を次のように改める。',
        '第3条　費用は、甲が負担する。',
        '2　前項の費用は、毎年度定める。',
      ],
      ['replace art/3 :art/3'],
    ],
    [
      'is one article behind another',
      ['第5条の次に次の1条を加える。', '（公表）', '第5条の2　甲は、結果を公表する。'],
      ['insert art/5 @after :art/5-2'],
    ],
    [
      'is two articles',
      ['第5条の次に次の2条を加える。', '第5条の2　甲は、公表する。', '第5条の3　乙は、公表する。'],
      ['insert art/5 @after :art/5-2 :art/5-3'],
    ],
    [
      'follows a renumbering',
      ['第5条を第6条とし、第4条の次に次の1条を加える。', '第5条　甲は、公表する。'],
      ['renumber art/5 →art/6', 'insert art/4 @after :art/5'],
    ],
    [
      'is a paragraph of an article',
      ['第3条に次の1項を加える。', '3　甲は、公表する。'],
      ['insert art/3 @end :paragraph/3'],
    ],
    [
      'is a paragraph in the place of another',
      ['第3条第2項を次のように改める。', '２　甲は、公表する。'],
      ['replace art/3/para/2 :paragraph/2'],
    ],
    [
      'is the annex that follows',
      ['別表を次のように改める。', annexRow()],
      ['replace-annex annex/1 :annex/1'],
    ],
    [
      'is the numbered annex that follows',
      ['別表第２を次のように改める。', annexRow()],
      ['replace-annex annex/2 :annex/1'],
    ],
    [
      'is all of the annex',
      ['別表の全部を次のように改める。', annexRow()],
      ['replace-annex annex/1 :annex/1'],
    ],
    ['is announced and not there', ['別表を次のように改める。'], ['replace-annex annex/1']],
    [
      'is a row of the annex',
      ['別表第1の3の項を次のように改める。', '3\t観光に取り組む。\t主体的に行う。\t協力する。'],
      ['replace annex/1/row/3 :annex-row/1'],
    ],
    [
      'is a row under a header',
      [
        '別表の2の項の次に次の1項を加える。',
        '取組の内容\t甲の役割\t乙の役割',
        '観光に取り組む。\t主体的に行う。\t協力する。',
      ],
      ['insert annex/1/row/2 @after :annex-row/1'],
    ],
    [
      'is the preamble',
      ['前文を次のように改める。', '松山市と東温市は、連携する。'],
      ['replace preamble :松山市と東温市は、連携する。'],
    ],
    [
      'ends where the next sentence begins',
      [
        '第3条を次のように改める。',
        '第3条　費用は、甲が負担する。',
        '第4条中「甲」を「乙」に改める。',
      ],
      ['replace art/3 :art/3', 'replace-words art/4 「甲」 > 「乙」'],
    ],
    [
      'ends where the instrument’s own articles go on',
      [
        '第1条　連携協約の一部を次のように変更する。',
        '第3条を次のように改める。',
        '第3条　費用は、甲が負担する。',
        '第2条　この協約は、公布の日から施行する。',
      ],
      ['replace art/3 :art/3'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(changesOf(...lines)).toEqual(expected);
  });

  it('is missed where it is announced and not there', () => {
    expect(codesOf(amendment('第3条を次のように改める。'))).toContain('new-text-missing');
    expect(
      codesOf(amendment('第3条を次のように改める。', '第3条　費用は、甲が負担する。')),
    ).not.toContain('new-text-missing');
  });

  it('is no article of the instrument that brings it', () => {
    const { document } = amendment('第3条を次のように改める。', '第3条　費用は、甲が負担する。');
    expect(document.children.filter(node => node.kind === 'article')).toEqual([]);
  });
});

describe('an amending sentence inside an article of the amending instrument', () => {
  const LAST = '第2条　この協約は、公布の日から施行する。';
  it.each([
    [
      'on the line of its number',
      ['第1条　原協約第3条中「A」を「B」に改める。'],
      ['replace-words art/3 「A」 > 「B」'],
    ],
    [
      'with several clauses',
      ['第1条　第3条中「A」を「B」に改め、第4条を削る。'],
      ['replace-words art/3 「A」 > 「B」', 'delete art/4'],
    ],
    [
      'behind the sentence that announces it',
      ['第1条　原協約の一部を次のように変更する。第3条中「A」を「B」に改める。'],
      ['replace-words art/3 「A」 > 「B」'],
    ],
    [
      'on a line below that',
      [
        '第1条　原協約の一部を次のように変更する。',
        '原協約第3条中「A」を「B」に改める。',
        '第4条を削る。',
      ],
      ['replace-words art/3 「A」 > 「B」', 'delete art/4'],
    ],
    [
      'under a caption',
      ['（前文の変更）', '第1条　原協約前文中「A」を「B」に改める。'],
      ['replace-words preamble 「A」 > 「B」'],
    ],
    [
      'with the name of the agreement',
      [
        '第1条　松山市及び東温市における連携協約（以下「原協約」という。）第3条中「A」を「B」に改める。',
      ],
      ['replace-words art/3 「A」 > 「B」'],
    ],
    [
      'with new text',
      ['第1条　原協約第3条を次のように改める。', '第3条　費用は、甲が負担する。'],
      ['replace art/3 :art/3'],
    ],
    [
      'with new text that has the name of no owner before it',
      [
        '第1条　第3条中「A」を「B」に改める。',
        '２　第4条を次のように改める。',
        '第4条　経費は、甲が負担する。',
      ],
      ['replace-words art/3 「A」 > 「B」', 'replace art/4 :art/4'],
    ],
    [
      'with an annex',
      ['第1条　別表を次のように改める。', annexRow()],
      ['replace-annex annex/1 :annex/1'],
    ],
    [
      'in the chapter of a division',
      ['第1章　変更', '第1条　原協約第3条中「A」を「B」に改める。'],
      ['replace-words art/3 「A」 > 「B」'],
    ],
  ] as const)('is read %s', (_, lines, expected) => {
    expect(changesOf(...lines, LAST)).toEqual(expected);
  });

  it.each([
    [
      'in an entry of a list',
      '第1条　次のとおり変更する。\n(1)　原協約第3条「A」を「B」に変更する。',
    ],
    ['without quotations', '第1条　原協約第3条中甲を乙に改める。'],
    ['in a line of its own', '協定書の第3条関係の「A」を「B」に改める。'],
    ['in a form that nothing is known of', '第4条を削る。\n第3条ただし書を同条第4項とする。'],
    [
      'in 附則',
      '第1条　原協約の一部を次のように変更する。\n附則\n２　第3条中「A」を「B」に改める。',
    ],
    [
      'behind new text',
      '第1条　第3条を次のように改める。\n第3条　費用は、甲が負担する。\n２　第4条を削る。',
    ],
    ['nowhere', '第1条　原協約の一部を次のように変更する。'],
  ])('is of unknown kind where it is not understood, %s', (_, line) => {
    expect(changesOf(line)).toContain('unknown');
    expect(codesOf(amendment(line))).toContain('amendment-not-understood');
  });

  it.each([
    ['that only announces', '第1条　原協約の一部を次のように変更する。'],
    ['that permits', '第1条　この協約を変更することができる。'],
    ['about a plan', '第1条　甲は、計画を見直すものとする。'],
  ])('is none %s', (_, line) => {
    expect(changesOf('第4条を削る。', line)).toEqual(['delete art/4']);
  });

  it('is none in an agreement that changes no other', () => {
    const { modifications, kind } = analyzeText(
      '松山市及び東温市における連携協約\n第１条　甲及び乙は、毎年度、計画を改める。',
    );
    expect([kind, modifications]).toEqual(['base', []]);
  });
});

describe('a list of changes', () => {
  it('is read under an article of the amending instrument', () => {
    const lines = [
      '第1条　連携協約の一部を次のように変更する。',
      '(1) 第3条中「甲」を「乙」に改める。',
      '(2) 第4条を削る。',
      '第2条　この協約は、公布の日から施行する。',
    ];
    expect(changesOf(...lines)).toEqual(['replace-words art/3 「甲」 > 「乙」', 'delete art/4']);
  });
});

describe('what is no amending sentence or is not understood', () => {
  it.each([
    ['第3条中甲を乙に改める。'],
    ['第3条中「甲」を適切な字句に改める。'],
    ['第3条に必要な字句を加える。'],
  ])('%s is of unknown kind, with a diagnostic', line => {
    expect(changesOf(line)).toEqual(['unknown']);
    expect(codesOf(amendment(line))).toContain('amendment-not-understood');
  });

  it.each([
    ['第１条　取組は、別表に掲げるとおりとする。'],
    ['第１条　甲及び乙は、別表の取組を行う。'],
  ])('%s changes nothing', line => {
    expect(changesOf('第4条を削る。', line)).toEqual(['delete art/4']);
  });
});
