import { describe, expect, it } from 'vitest';
import { bodyText, notesOf, p, r, readBody } from '../../support/word.js';

const BOX = `<w:txbxContent>${p('（案）')}</w:txbxContent>`;

describe('the text of a Word paragraph', () => {
  it.each([
    ['runs are one text', p(r('甲は、') + r('乙と')), '甲は、乙と'],
    ['spaces that are kept are kept', p(r('第1条 ') + r('この')), '第1条 この'],
    ['a line break ends a line', p(`${r('水戸市')}<w:r><w:br/></w:r>${r('市長')}`), '水戸市\n市長'],
    ['a page break is FORM FEED', p(`<w:r><w:br w:type="page"/></w:r>${r('別表')}`), '\f別表'],
    [
      'a tab is a gap, and parts no cells',
      p(`${r('甲')}<w:r><w:tab/></w:r>${r('水戸市')}`),
      '甲　水戸市',
    ],
    [
      'a definition of tab stops is no tab',
      p('甲', '<w:tabs><w:tab w:val="left"/></w:tabs>'),
      '甲',
    ],
    [
      'a hyphen that does not break is a hyphen',
      p(`${r('1')}<w:r><w:noBreakHyphen/></w:r>${r('2')}`),
      '1-2',
    ],
    [
      'a symbol of Wingdings is the same in Unicode',
      p('<w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>'),
      '①',
    ],
    [
      'a symbol by its Unicode is itself',
      p('<w:r><w:sym w:font="ＭＳ 明朝" w:char="2462"/></w:r>'),
      '③',
    ],
    ['a link is its text', p(`<w:hyperlink>${r('地方自治法')}</w:hyperlink>`), '地方自治法'],
    [
      'a field is its result, not its code',
      p(`<w:r><w:instrText>DATE</w:instrText></w:r>${r('令和4年')}`),
      '令和4年',
    ],
    [
      'a content control is what it holds',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('前文')}</w:sdtContent></w:sdt>`,
      '前文',
    ],
    ['a first-line indent is a space', p('なお、', '<w:ind w:firstLine="210"/>'), '　なお、'],
    ['a hanging indent is none', p('第1条', '<w:ind w:left="210" w:hanging="210"/>'), '第1条'],
    ['a page break before is FORM FEED', p('別表', '<w:pageBreakBefore/>'), '\f別表'],
    ['a section that ends a page ends it', p('後文', '<w:sectPr/>') + p('別表'), '後文\f\n別表'],
    [
      'a section that goes on does not',
      p('後文', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'),
      '後文',
    ],
    ['a character reference is its character', p(r('A&#x26;B&lt;')), 'A&B<'],
  ])('%s', (_, body, text) => {
    expect(bodyText(body)).toBe(text);
  });

  it('begins a block; what stands behind a line break in it does not', () => {
    const body = p('甲') + p(`${r('乙')}<w:r><w:br/></w:r>${r('丙')}`) + p('丁');
    expect(readBody(body).blocks).toEqual([0, 2, 6]);
  });

  it('is read in the strict edition too', () => {
    expect(bodyText(p('目的'), { isStrict: true })).toBe('目的');
  });

  it('does not read elements of other namespaces as text', () => {
    expect(bodyText('<x:p xmlns:x="urn:x"><x:t>裏</x:t></x:p>')).toBe('');
  });
});

describe('ruby', () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('はしかみちょう')}</w:rt><w:rubyBase>${r('階上町')}</w:rubyBase></w:ruby></w:r>`;

  it('keeps the base, and notes the reading', () => {
    const reading = readBody(p(r('八戸市及び') + ruby + r('における')));
    expect(reading.text).toBe('八戸市及び階上町における');
    expect(notesOf(reading)).toEqual([['ruby-left-out', 'はしかみちょう']]);
  });
});

describe('tracked changes', () => {
  it.each([
    ['an insertion is text', p(`<w:ins>${r('令和')}</w:ins>${r('元年')}`), '令和元年', '+令和'],
    [
      'a deletion is none',
      p(`<w:del><w:r><w:delText>平成</w:delText></w:r></w:del>${r('元年')}`),
      '元年',
      '−平成',
    ],
    [
      'moved text stands where it went',
      p(`<w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo>`),
      '乙甲',
      '+甲',
    ],
    [
      'properties as they were are not those that are',
      p('別表', '<w:pPrChange><w:pPr><w:pageBreakBefore/></w:pPr></w:pPrChange>'),
      '別表',
      '',
    ],
  ])('%s', (_, body, text, detail) => {
    const reading = readBody(body);
    expect(reading.text).toBe(text);
    expect(notesOf(reading)).toEqual(detail === '' ? [] : [['tracked-changes-accepted', detail]]);
  });

  it('a deleted paragraph mark joins two paragraphs', () => {
    expect(bodyText(p('甲及び乙は、', '<w:rPr><w:del/></w:rPr>') + p('協議する。'))).toBe(
      '甲及び乙は、協議する。',
    );
  });
});

describe('hidden text', () => {
  const styles =
    '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="i"><w:basedOn w:val="h"/></w:style>';

  it.each([
    ['by itself', r('秘密', '<w:vanish/>')],
    ['by a style based on one that hides', r('秘密', '<w:rStyle w:val="i"/>')],
  ])('is left out and noted: %s', (_, run) => {
    const reading = readBody(p(run + r('公開')), { styles });
    expect(reading.text).toBe('公開');
    expect(notesOf(reading)).toEqual([['hidden-text-left-out', '秘密']]);
  });

  it.each([
    ['that says it is not', r('公開', '<w:vanish w:val="0"/>')],
    [
      'that shows it against its style',
      r('公開', '<w:rStyle w:val="i"/><w:vanish w:val="false"/>'),
    ],
  ])('is none with a property %s', (_, run) => {
    expect(bodyText(p(run), { styles })).toBe('公開');
  });
});

describe('text boxes', () => {
  it.each([
    [
      'stand once though Word writes them twice',
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
    ['of older files', `<w:pict><v:textbox>${BOX}</v:textbox></w:pict>`],
    [
      'in the older form where the newer has no text',
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s, after their paragraph', (_, box) => {
    expect(bodyText(p(`${r('連携')}<w:r>${box}</w:r>${r('協約')}`))).toBe('連携協約\n（案）');
  });
});

describe('what is not the text', () => {
  it('footnotes stand after it, in the order of their references', () => {
    const footnotes = `<w:footnote w:id="1">${p('乙の注')}</w:footnote><w:footnote w:id="2">${p('甲の注')}</w:footnote>`;
    const body = p(
      `${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('乙')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
    );
    expect(bodyText(body, { footnotes })).toBe('甲乙\n注1　甲の注\n注2　乙の注');
  });

  it.each([
    ['a header', { header: p('総務課') }, [['header-footer-left-out', '総務課']]],
    ['a footer', { footer: p('水戸市例規') }, [['header-footer-left-out', '水戸市例規']]],
    [
      'a comment',
      { comments: `<w:comment>${p('要確認')}</w:comment>` },
      [['comments-left-out', '要確認']],
    ],
    ['a page number, not noted', { footer: p('- 1 -') }, []],
  ] as const)('%s', (_, parts, notes) => {
    const reading = readBody(p('本文'), parts);
    expect(reading.text).toBe('本文');
    expect(notesOf(reading)).toEqual(notes);
  });

  it('a table of contents', () => {
    const styles = '<w:style w:styleId="t1"><w:name w:val="toc 1"/></w:style>';
    const reading = readBody(p('第1条 目的 … 1', '<w:pStyle w:val="t1"/>') + p('第1条 甲は、'), {
      styles,
    });
    expect(reading.text).toBe('第1条 甲は、');
    expect(notesOf(reading)).toEqual([['contents-left-out', '第1条 目的 … 1']]);
  });

  it('a picture', () => {
    const reading = readBody(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>'));
    expect(notesOf(reading).map(([code]) => code)).toEqual(['pictures-not-read']);
  });
});
