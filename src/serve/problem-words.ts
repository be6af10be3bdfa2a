/** What each problem is called on pages, and what to do about it, by its type. */
import type { Problem } from '../engine/index.js';
import type { Language } from './negotiate.js';

/**
 * The title, and texts of which the first is said whose figures the problem has. `{reason}` is what the engine or another
 * server says, which is English only.
 */
type Said = readonly [title: string, ...texts: string[]];

const TRY_AGAIN = '{retry} 秒ほど待って、もう一度試してください。';
const ENGINE = 'エンジンの言葉（英語）: {reason}';
const BUSY = '混み合っています';

const JAPANESE: Readonly<Record<string, Said>> = {
  'syntax-error': ['SPARQL として読めません', ENGINE],
  'update-refused': [
    '更新はできません',
    'ここでは読むことしかできません。SELECT、ASK、CONSTRUCT、DESCRIBE のどれかで問い合わせてください。',
  ],
  'query-failed': ['問い合わせを実行できませんでした', ENGINE],
  'search-misused': ['検索を実行できません', ENGINE],
  timeout: [
    '時間がかかりすぎたため止めました',
    '{seconds} 秒で終わりませんでした。グラフや市町村で絞るか、LIMIT を付けてください。',
  ],
  'memory-limit': [
    'メモリーを使いすぎたため止めました',
    '{megabytes} MB で止めました。共通の変数のない結合を避ける、並べ替える行を減らす、副問い合わせに LIMIT を付けるなど、範囲を絞ってください。',
  ],
  'too-many-rows': [
    '結果の行が多すぎます',
    '{most} 行を超えています。ORDER BY と LIMIT、OFFSET で分けて取るか、データのファイルを使ってください。',
  ],
  'result-too-large': [
    '結果が大きすぎます',
    '{millions} 百万文字あります（{most} 百万文字まで）。LIMIT と OFFSET で分けて取るか、データのファイルを使ってください。',
  ],
  'too-deep': ['括弧の入れ子が深すぎます', '括弧が {most} 段を超えて重なっています。'],
  'too-complex': [
    '問い合わせが複雑すぎます',
    '入れ子が深すぎるか、一続きの演算が多すぎて、エンジンで実行できません。',
  ],
  'not-acceptable': [
    '求められた形式では渡せません',
    '渡せる形式: {types}。',
    'ほかの形式を選んでください。',
  ],
  'not-in-xml': [
    '結果を XML で書けません',
    '{mediaType} では表せない文字や名前があります。ほかの形式（{others}）にしてください。',
  ],
  'queue-full': [
    BUSY,
    `{waiting} 件の問い合わせが待っています（そのうちあなたのものは {ofClient} 件）。${TRY_AGAIN}`,
  ],
  busy: [BUSY, `{seconds} 秒待っても順番が来ませんでした。${TRY_AGAIN}`],
  stopped: [
    '問い合わせが止められました',
    '接続が切れたか、サーバーが終わるところです。もう一度試してください。',
  ],
  'budget-used-up': [
    '1分間に使える量を超えました',
    '同じ接続元から、うまくいかない問い合わせが1分間に {errors} 回ありました。{retry} 秒ほど待って、もう一度開いてください。',
    '同じ接続元の問い合わせが、1分間に使える {seconds} 秒を使い切りました。{retry} 秒ほど待って、もう一度開いてください。',
  ],
  'answers-not-read': [
    '長い結果の受け取りが済んでいません',
    '求めた結果を受け取ってから、または LIMIT で絞ってから試してください。{retry} 秒ほど待ってください。',
  ],
  'service-refused': [
    'その SERVICE の相手には、ここから問い合わせません',
    '{endpoint} は、このサーバーの一覧にありません。一覧にあるもの: {listed}。',
    '相手に問い合わせませんでした。SERVICE SILENT なら、それなしで続けます。詳しいこと（英語）: {reason}',
  ],
  'service-variable': [
    'SERVICE には相手の IRI が要ります',
    '相手が変数になっています。SERVICE <https://…> { … } のように IRI を書いてください。',
  ],
  'service-timeout': [
    'SERVICE の相手が時間内に答えませんでした',
    'SERVICE SILENT なら、それなしで続けます。詳しいこと（英語）: {reason}',
  ],
  'service-query-too-large': [
    'SERVICE を使うには問い合わせが長すぎます',
    'SERVICE のある問い合わせは {most} 文字までです。',
  ],
  'too-many-services': [
    'SERVICE が多すぎます',
    '1つの問い合わせから尋ねられる相手は {most} までです。',
  ],
  'federation-busy': [
    BUSY,
    `{running} 件の問い合わせがほかのサーバーに尋ねています（そのうちあなたのものは {ofClient} 件）。${TRY_AGAIN}`,
  ],
  'store-incomplete': [
    'データのサーバーから全部の答えが得られませんでした',
    'ORDER BY と LIMIT、OFFSET で分けて取ってください。詳しいこと（英語）: {reason}',
  ],
  'store-unavailable': [
    'データのサーバーに尋ねられません',
    `${TRY_AGAIN}詳しいこと（英語）: {reason}`,
  ],
  'store-busy': [BUSY, `{most} 件の問い合わせが動いています。${TRY_AGAIN}`],
  'query-too-long': ['送られたものが長すぎます', '{most} MB までです。短くして送ってください。'],
  'not-utf-8': [
    'アドレスか送られたものの文字が読めません',
    'UTF-8 ではありません。リンクは途中で切れているようです。もとのリンク全体を開き直すか、下から探してください。',
  ],
  'query-missing': ['問い合わせがありません', '問い合わせを書いて実行してください。'],
  'query-repeated': ['問い合わせが二つ以上あります', '一つだけにしてください。'],
  'graph-not-absolute': [
    'グラフの名前が IRI ではありません',
    '{name} は IRI ではありません。https:// などで始まる IRI を書いてください。',
  ],
  'unsupported-media-type': [
    '送られた形式は受け付けていません',
    'このページのフォームから送ってください。',
  ],
  'invalid-parameters': [
    'アドレスの項目が合いません',
    '合わない項目: {names}。綴りと値を確かめてください。',
  ],
  'not-found': [
    'このページはありません',
    'アドレスが途中で切れていないか、綴りが正しいかを確かめてください。',
  ],
  'unknown-iri': [
    'この IRI についての記録はありません',
    'アドレスを確かめるか、下から探してください。',
  ],
  'method-not-allowed': [
    'このページに送信はできません',
    'ここは読むだけのページです（{method} はできません）。アドレスをそのまま開いてください。',
  ],
  'request-failed': [
    'お答えできませんでした',
    '送られたものを読めませんでした。詳しいこと（英語）: {reason}',
    'サーバーの側の誤りで、記録しました。少し待ってもう一度試してください。',
  ],
  'host-missing': [
    'お答えできませんでした',
    'どのサーバーへのものか書かれていません（Host がありません）。',
  ],
};

/** Types whose own words are for programs: what whoever reads the page is told. */
const ENGLISH: Readonly<Record<string, Said>> = {
  'budget-used-up': [
    'Too much was asked in a minute',
    'From your connection came {errors} requests in a minute that could not be answered. Wait {retry} seconds and open the page again.',
    'Your connection has used up its {seconds} seconds of queries a minute. Wait {retry} seconds and open the page again.',
  ],
  'not-found': ['There is no such page', 'Check that the address is whole and spelt as it was.'],
  'unknown-iri': [
    'The register has nothing about this IRI',
    'Check the address, or search from here.',
  ],
  'not-utf-8': [
    'The characters of the address, or of what was sent, cannot be read',
    'They are not UTF-8. A link seems to be cut off: open the whole link again, or search from here.',
  ],
  'syntax-error': ['The query is not SPARQL', '{reason}'],
  'method-not-allowed': [
    'Nothing can be sent to this page',
    'This page is only read (there is no {method} here). Open its address as it is.',
  ],
  'query-failed': ['The query could not be run', 'The engine says: {reason}'],
};

/** What is said of a problem: its title, and a text whose figures stand in braces. */
export interface ProblemWords {
  readonly title: string;
  /** Undefined where there are no words in the language: then the detail of the problem is all there is. */
  readonly text: string | undefined;
}

/** The words for a problem in a language. */
export function problemWords(
  { type, title, figures = {} }: Pick<Problem, 'type' | 'title' | 'figures'>,
  language: Language,
): ProblemWords {
  const said = (language === 'ja' ? JAPANESE : ENGLISH)[type] ?? otherService(type, language);
  if (said === undefined) return { title, text: undefined };
  const [called, ...texts] = said;
  const text = texts.find(one => placeholders(one).every(name => Object.hasOwn(figures, name)));
  return { title: called, text };
}

/** The names of the figures in a text. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** `service-incomplete`, `service-failed` and others: another endpoint gave no whole answer. */
function otherService(type: string, language: Language): Said | undefined {
  if (language === 'en' || !type.startsWith('service-')) return undefined;
  return [
    'SERVICE の相手から全部の答えが得られませんでした',
    'SERVICE SILENT なら、それなしで続けます。詳しいこと（英語）: {reason}',
  ];
}
