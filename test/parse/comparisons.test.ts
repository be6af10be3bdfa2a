import { describe, expect, it } from 'vitest';
import { codesOf, flawsOf, kindsOf, parseText, textsOf } from '../support/documents.js';

const CHANGE =
  '松山市及び東温市における連携協約の一部を変更する連携協約\n第１条中「定める」を「決める」に改める。';

describe('a comparison of the text before and after', () => {
  it.each([
    ['by its heading', '新旧対照表\n第１条　甲は、定める。\n第１条　甲は、決める。'],
    [
      'by a heading that says of what',
      '（参考）連携協約新旧対照表\n変更後\t変更前\n第１条\t第１条',
    ],
    ['by its columns', '変更後\t変更前\n第１条　甲は、定める。\t第１条　甲は、決める。'],
    ['by columns of other names', '現行\t改正案\n第１条　甲は、定める。\t第１条　甲は、決める。'],
  ])('is kept as text, known %s', (_, table) => {
    const document = parseText(`${CHANGE}\n${table}`);
    expect(flawsOf(document)).toEqual([]);
    expect(kindsOf(document)).toEqual(['title', 'amending-provision', 'unparsed']);
    expect(codesOf(document)).toEqual(['comparison-table']);
  });

  it.each([
    [
      'behind an annex',
      '別表（第１条関係）\n取組\t内容\t甲の役割\t乙の役割\n医療\t行う。\t担う。\t助ける。',
    ],
    ['behind the signatures', '第１条　甲は、定める。\n令和４年２月２１日\n甲　松山市'],
    ['behind an article', '第１条　甲は、定める。'],
  ])('may stand %s', (_, before) => {
    const document = parseText(`${before}\n新旧対照表\n変更後\t変更前`);
    expect(textsOf(document, 'unparsed')).toEqual(['新旧対照表変更後変更前']);
  });

  it.each([
    ['a sentence', '第１条　甲は、定める。\n新旧対照表を作成する。'],
    ['a table with other columns', '別表\n変更後\t内容\t甲の役割\t乙の役割'],
  ])('is not %s', (_, text) => {
    expect(codesOf(parseText(text))).not.toContain('comparison-table');
  });
});
