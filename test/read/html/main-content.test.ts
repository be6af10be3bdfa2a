import { describe, expect, it } from 'vitest';
import { descendants } from '../../../src/model/document.js';
import { parse } from '../../../src/parse/index.js';
import { read } from '../../../src/read/index.js';
import { textsOf } from '../../support/documents.js';
import { pageText, readPage } from '../../support/page.js';

const TEXT = '<p>第1条 甲は、圏域全体の経済成長のけん引に取り組むものとする。</p>';
const LINE = '第1条 甲は、圏域全体の経済成長のけん引に取り組むものとする。';

describe('left out of a page, and noted', () => {
  it.each([
    ['navigation', `<nav>くらし 手続き</nav>${TEXT}`],
    ['a header and a footer', `<header>松山市</header>${TEXT}<footer>松山市役所</footer>`],
    ['by their role', `<div role="navigation">くらし</div>${TEXT}`],
    ['by a word in the class', `<div class="tmp_pankuzu">ホーム</div>${TEXT}`],
    ['by a word in the id, written together', `<div id="globalNavi">くらし</div>${TEXT}`],
    [
      'a path of links',
      `<p><a href="/">ホーム</a> ＞ <a href="/r">例規集</a> ＞ 松山市と東温市との連携協約</p>${TEXT}`,
    ],
    [
      'a menu that is a list of links',
      `<ul><li><a>くらし</a></li><li><a>市政</a></li></ul>${TEXT}`,
    ],
    [
      'a table of contents, which names articles',
      `<ul><li><a>第1条</a></li><li><a>第2条</a></li></ul>${TEXT}`,
    ],
    ['buttons to share', `${TEXT}<div class="share">シェア</div>`],
    ['what stands beside the main element', `<p>窓口の案内</p><main>${TEXT}</main>`],
    [
      'what stands beside the part that is named so',
      `<p>窓口の案内</p><div id="honbun">${TEXT}</div>`,
    ],
  ])('%s', (_, body) => {
    const reading = readPage(`<body>${body}</body>`);
    expect(reading.text).toBe(LINE);
    expect(reading.notes?.map(({ code }) => code)).toEqual(['page-furniture-left-out']);
  });

  it.each([
    ['by its style', '<div style="color:red; display:none">旧規定</div>'],
    ['by its attribute', '<div hidden>旧規定</div>'],
    ['for programs that read aloud', '<div aria-hidden="true">旧規定</div>'],
  ])('hidden %s', (_, hidden) => {
    const reading = readPage(hidden + TEXT);
    expect(reading.text).toBe(LINE);
    expect(reading.notes).toEqual([{ code: 'hidden-text-left-out', spans: [], detail: '旧規定' }]);
  });
});

describe('kept on a page', () => {
  it.each([
    [
      'what a name calls a menu though it holds the articles',
      `<div class="menu-contents">${TEXT}</div>`,
      LINE,
    ],
    [
      'the title above the part that is named as the main one',
      `<h1>松山市及び東温市における連携協約</h1><div class="honbun">${TEXT}</div>`,
      `松山市及び東温市における連携協約\n${LINE}`,
    ],
    ['all of a page that marks nothing', `<p>松山市</p>${TEXT}`, `松山市\n${LINE}`],
    [
      'a line with links that is a sentence',
      `<p><a>前条</a>及び<a>次条</a>。</p>${TEXT}`,
      `前条及び次条。\n${LINE}`,
    ],
    [
      'most of a page without signs',
      '<div class="page-menu">連携中枢都市宣言を行います。</div><p>松山市</p>',
      '連携中枢都市宣言を行います。\n松山市',
    ],
  ])('%s', (_, body, text) => {
    expect(pageText(body)).toBe(text);
  });
});

/** A page of a collection of statutes: every line marked, the numbers marked, the rest around them. */
const STATUTE = `<html><body>
  <div id="taikei"><a>体系情報</a> 第7編 協約</div>
  <div id="primary" class="joubun">
    <div><div id="l0" class="eline"><div class="head"><p class="title-irregular"><span class="cm">○松山市及び東温市における連携協約</span></p></div></div></div>
    <div><div id="l1" class="eline"><div class="p"><p class="p" style="text-indent:1em"><span class="p cm">松山市(以下「甲」という。)と東温市(以下「乙」という。)とは、次のとおり連携協約を締結する。</span></p></div></div></div>
    <div><div id="l2" class="eline"><div class="article"><p class="title"><span class="cm">(取組)</span></p><p class="num"><span class="num cm">第1条</span><span class="clause"><span class="p cm">甲及び乙は、次に掲げる取組を行う。</span><span class="p cm">ただし、<a href="#e9" class="inline quote">次項</a>の取組を除く。</span></span></p></div></div></div>
    <div><div id="l3" class="eline"><div class="item"><p class="num"><span class="num cm">(1)</span><span class="p cm">観光の振興</span></p></div></div></div>
    <div><div id="l4" class="eline"><div class="clause"><p class="num"><span class="num cm">2</span><span class="p cm">前項の取組は、別に定める。</span></p></div></div></div>
  </div>
  <div id="secondary"><h2>松山市及び東温市における連携協約</h2></div>
  <div id="num-ids" style="display:none"><div id="j1">e000000005</div></div>
</body></html>`;

describe('a page of a collection of statutes', () => {
  it('has each article, paragraph and item on a line of its own, its number set off', () => {
    expect(readPage(STATUTE).text.split('\n')).toEqual([
      '○松山市及び東温市における連携協約',
      '　松山市(以下「甲」という。)と東温市(以下「乙」という。)とは、次のとおり連携協約を締結する。',
      '(取組)',
      '第1条　甲及び乙は、次に掲げる取組を行う。ただし、次項の取組を除く。',
      '(1)　観光の振興',
      '2　前項の取組は、別に定める。',
    ]);
  });

  it('is read with exactly that structure', async () => {
    const document = parse(await read(Buffer.from(STATUTE), '協約.html'));
    const paragraphs = descendants(document.children, 'paragraph');
    expect(textsOf(document, 'title')).toEqual(['松山市及び東温市における連携協約']);
    expect(paragraphs.map(({ order }) => order)).toEqual([1, 2]);
    expect(textsOf(document, 'heading')).toEqual(['(取組)']);
    expect(document.diagnostics.filter(({ code }) => code === 'text-not-understood')).toEqual([]);
  });
});
