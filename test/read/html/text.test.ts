import { describe, expect, it } from 'vitest';
import { pageText, readPage } from '../../support/page.js';

describe('the text of a page', () => {
  it.each([
    ['a block is a line', '<p>（目的）</p><p>第1条 甲は、</p>', '（目的）\n第1条 甲は、'],
    ['blocks in blocks are lines, once', '<div><div><p>甲</p></div>乙</div>', '甲\n乙'],
    ['a break ends a line', '水戸市<br>市長<br/>', '水戸市\n市長'],
    ['white space of the source is one space', '<p>第1条\n   この</p>', '第1条 この'],
    ['an ideographic space is text', '<p>　甲は、　乙と</p>', '　甲は、　乙と'],
    ['inline elements part nothing', '<p><b>甲</b>及び<a href="#e1">乙</a>は</p>', '甲及び乙は'],
    ['character references are characters', '<p>A&amp;B&#x9AD9;&nbsp;市</p>', 'A&B髙\u00A0市'],
    ['preformatted lines are lines', '<pre>第1条\n　甲は、\t乙</pre>', '第1条\n　甲は、　乙'],
    ['a positive indent is a space', '<p style="text-indent:1em">なお、</p>', '　なお、'],
    ['a hanging indent is none', '<p style="text-indent:-1em;margin-left:1em">2 甲</p>', '2 甲'],
    ['an indent of nothing is none', '<p style="text-indent:0em">甲</p>', '甲'],
    [
      'a picture of a character is the character',
      '<p>高<img src="a.gif" alt="﨑">市</p>',
      '高﨑市',
    ],
    ['another picture is no text', '<p>甲<img src="map.png" alt="圏域の地図">乙</p>', '甲乙'],
    ['a script is no text', '<p>甲</p><script>document.write("乙")</script>', '甲'],
    [
      'terms and what they mean are lines',
      '<dl><dt>第1条</dt><dd>甲は、</dd></dl>',
      '第1条\n甲は、',
    ],
    ['elements that nobody closed are closed', '<p>甲<p>乙<ul><li>丙<li>丁', '甲\n乙\n丙\n丁'],
  ])('%s', (_, body, text) => {
    expect(pageText(body)).toBe(text);
  });

  it('has the base of ruby, and a note of its reading', () => {
    const reading = readPage(
      '<p>八戸市及び<ruby>砥部町<rp>（</rp><rt>とべちょう</rt><rp>）</rp></ruby>は</p>',
    );
    expect(reading.text).toBe('八戸市及び砥部町は');
    expect(reading.notes).toEqual([{ code: 'ruby-left-out', spans: [], detail: 'とべちょう' }]);
  });
});

describe('where blocks begin', () => {
  it.each([
    ['at paragraphs', '<p>甲</p><p>乙</p>', [0, 2]],
    ['behind what stands inside another', '<div>甲<p>乙</p>丙</div>', [0, 2, 4]],
    ['not at a forced break', '<p>甲<br>乙</p><p>丙</p>', [0, 4]],
    ['at entries of a list', '<ul><li>甲<li>乙</ul>丙', [0, 2, 4]],
    ['not at rows of a table', '<p>甲</p><table><tr><td>乙<td>丙</tr></table><p>丁</p>', [0, 6]],
    ['not in text that is laid out', '<pre>甲\n乙</pre>', [0]],
  ])('%s', (_, body, expected) => {
    expect(readPage(body).blocks).toEqual(expected);
  });
});

describe('lists', () => {
  it.each([
    [
      'items without a full stop have the number of an item',
      '<ol><li>観光</li><li>医療</li></ol>',
      '(1)　観光\n(2)　医療',
    ],
    [
      'sentences have the number of a paragraph',
      '<ol start="2"><li>甲は、行う。</li></ol>',
      '2　甲は、行う。',
    ],
    [
      'a block in an item stands behind its number',
      '<ol><li><p>観光</p><p>医療</p></li></ol>',
      '(1)　観光\n医療',
    ],
    [
      'an item that has its number has no other',
      '<ol><li>（1） 観光</li><li>② 医療</li></ol>',
      '（1） 観光\n② 医療',
    ],
    [
      'a word that begins with a digit is no number',
      '<ol><li>2通の写し</li></ol>',
      '(1)　2通の写し',
    ],
    [
      'a number may be given',
      '<ol><li value="5">観光</li><li>医療</li></ol>',
      '(5)　観光\n(6)　医療',
    ],
    ['letters are letters', '<ol type="a"><li>観光</li></ol>', '(a)　観光'],
    [
      'a list that shows no numbers has none',
      '<ol style="list-style:none"><li>観光</li></ol>',
      '観光',
    ],
    ['a list without order has none', '<ul><li>観光</li></ul>', '観光'],
    ['a list in a list', '<ol><li>観光<ol><li>宣伝</li></ol></li></ol>', '(1)　観光\n(1)　宣伝'],
  ])('%s', (_, body, text) => {
    expect(pageText(body)).toBe(text);
  });
});

describe('tables', () => {
  it.each([
    [
      'a row is a line, TAB between cells',
      '<table><tr><th>取組<th>甲の役割<tr><td>観光<td>行う。</table>',
      '取組\t甲の役割\n観光\t行う。',
    ],
    [
      'lines of a cell have a space between',
      '<table><tr><td>観光<br>振興<td><p>行う。<p>また、</table>',
      '観光 振興\t行う。 また、',
    ],
    [
      'a cell over columns stands in the first',
      '<table><tr><td colspan=2>観光<tr><td>甲の役割<td>行う。</table>',
      '観光\t\n甲の役割\t行う。',
    ],
    [
      'a cell over rows stands in each',
      '<table><tr><td rowspan=2>観光<td>宣伝<td>甲<tr><td>案内<td>乙</table>',
      '観光\t宣伝\t甲\n観光\t案内\t乙',
    ],
    [
      'a cell over all rows that follow',
      '<table><tr><td>観光<td rowspan=0>甲<tr><td>医療<tr><td>福祉</table>',
      '観光\t甲\n医療\t甲\n福祉\t甲',
    ],
    [
      'cells over rows and columns',
      '<table><tr><td rowspan=2>取組<td colspan=2>役割分担<tr><td>甲<td>乙<tr><td>観光<td>行う<td>助ける</table>',
      '取組\t役割分担\t\n取組\t甲\t乙\n観光\t行う\t助ける',
    ],
    [
      'a row that only sets widths is none',
      '<table><thead><tr class="fixed-colspec"><td></td><td></td></tr></thead><tr><td>甲<td>乙</table>',
      '甲\t乙',
    ],
    [
      'the caption stands before',
      '<table><caption>1 観光</caption><tr><td>甲<td>乙</table>',
      '1 観光\n甲\t乙',
    ],
    [
      'one column is a frame around lines',
      '<table><tr><td><p>第1条 甲は、<p>第2条 乙は、</table>',
      '第1条 甲は、\n第2条 乙は、',
    ],
    [
      'a table around tables places them',
      '<table><tr><td>別表<td><table><tr><td>取組<td>役割</table></table>',
      '別表\n取組\t役割',
    ],
    [
      'a table that says it places things',
      '<table role="presentation"><tr><td>甲<td>乙</table>',
      '甲\n乙',
    ],
  ])('%s', (_, body, text) => {
    expect(pageText(body)).toBe(text);
  });
});

describe('a cell over columns', () => {
  it.each([
    ['says how many it covers', '<tr><td>観光<td colspan=2>行う。', [['行う。', 2]]],
    [
      'counts no columns that only the grid has',
      '<tr><td>観光<td colspan=3>行う。',
      [['行う。', 2]],
    ],
    ['says nothing where it is empty', '<tr><td>観光<td colspan=2>', []],
  ])('%s', (_, row, expected) => {
    const header = '<tr><th>取組<th>甲の役割<th>乙の役割';
    const { text, wideCells = [] } = readPage(`<p>別表<table>${header}${row}</table>`);
    const words = wideCells.map(({ span, columns }) => [text.slice(span.start, span.end), columns]);
    expect(words).toEqual(expected);
  });

  it('is none where its row has as many cells as the others', () => {
    const rows = '<tr><th>取組<th>役割<tr><td colspan=2>観光<td>行う。';
    expect(readPage(`<table>${rows}</table>`)).not.toHaveProperty('wideCells');
  });
});
