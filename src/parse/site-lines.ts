/** Lines that a site or a collection of ordinances prints around a text. Input is folded (NFKC). */

/** What buttons and links say, whole lines only: 本文へ移動 · ページの先頭へ戻る · 印刷用ページを表示する · シェアする · 体系情報. */
const BUTTON = new RegExp(
  `^(?:${[
    'ホーム|トップページ|よくある(?:ご)?質問|メニュー|サイトマップ|サイト内検索|閲覧支援|閉じる|共有|いいね!?',
    '本文へ(?:移動|スキップ|ジャンプ)?(?:する|します)?|本文(?:ここ|ここから|ここまで)(?:です)?。?',
    '(?:この)?(?:ページ|画面)(?:の(?:先頭|上|トップ)|トップ)(?:へ|に)(?:戻る|移動(?:する)?)?',
    '(?:トップ|先頭|一覧|目次|元の(?:ページ|画面)|前の(?:ページ|画面))(?:へ|に)?戻る',
    '[前次]の[^。、 ]{1,6}へ(?:移動)?',
    '(?:この)?(?:ページ|画面)を印刷(?:する)?|印刷(?:する|用(?:ページ|画面)(?:を(?:表示|開く|印刷)(?:する)?)?)?',
    '(?:シェア|ツイート|ポスト)(?:する)?',
    '(?:Facebook|フェイスブック|Twitter|ツイッター|X|LINE)(?:で|に)?(?:シェア|共有|送る|ツイート|投稿|ポスト)?(?:する)?',
    '文字(?:サイズ|の大きさ)(?:の?変更)?(?: ?[:・]?(?: ?(?:標準|小|中|大|拡大|縮小))+)?|背景色(?:の?変更)?.{0,12}|音声読み上げ',
    '体系情報|沿革(?:情報)?|条項目次|改正履歴|(?:[^。 ]{1,8}[市町村])?例規(?:類)?集(?:トップ|目次|検索)?',
    'English|Foreign Language|Language|Multilingual',
  ].join('|')})$`,
  'i',
);

/** ホーム > 市政情報 > 広域連携 · 現在の位置: トップページ » 組織 » 企画課. Not a sentence. */
const BREADCRUMBS =
  /^(?:現在(?:の位置|地)? ?:? ?)?(?:(?:ホーム|トップ(?:ページ)?|HOME|TOP) ?[>»›≫→/]|[^。>»›≫]{1,40}(?:[>»›≫][^。>»›≫]{1,40}){2,}$)/i;

/** 更新日:2023年4月1日 · 最終更新日 令和5年4月1日 · ページ番号:1001234 · 登録日 2023/4/1. */
const DATED =
  /^(?:(?:最終)?(?:更新|掲載|公開|登録|印刷)(?:年月)?日(?:時)?[ :]{1,3}[^。]{4,30}|(?:ページ|記事|コンテンツ) ?(?:番号|ID|id)[ :]{0,3}[0-9-]{1,12})(?:更新|掲載)?$/;

/** Copyright © … All Rights Reserved. · ©例規集 · (c) 2024 例規集. Not (c) 医療, an entry of a list. */
const COPYRIGHT = /^(?:Copyright|©|\(c\) ?(?:Copyright|[0-9]{4}))|All Rights Reserved/i;

/** 連携協約(PDF:123KB) · [PDFファイル/123KB] · PDFの閲覧には Adobe Reader が必要です. */
const FILE =
  /[[(](?:PDF|Word|ワード|Excel|エクセル)[^()[\]]{0,12}\d+(?:\.\d+)? ?[KM]B[)\]]|Adobe ?(?:Acrobat ?)?Reader/i;

/** このページは役に立ちましたか? · アンケートにご協力ください · この記事を共有. */
const SURVEY =
  /^(?:このページ(?:の(?:情報|内容))?は.{0,20}(?:ましたか|でしたか)|.{0,20}アンケート.{0,12}ください)[。?]?$/;

/** Whether a line is what a site prints around a text, wherever it stands. */
export function isSiteLine(line: string): boolean {
  return [BUTTON, BREADCRUMBS, DATED, COPYRIGHT, FILE, SURVEY].some(rule => rule.test(line));
}

/** このページに関するお問い合わせ先 · 問合せ先:企画課. Not 問合せ窓口を設置する. */
const CONTACT =
  /^(?:この(?:ページ|記事|情報)(?:に関する|の))?(?:お?問い?合わ?せ|担当)先?(?:は?[:、 ].{0,30}|は?こちら)?$|^担当(?:課|部署) ?:/;

/** 企画政策課 企画係 · 電話:089-000-0000 · 〒790-8571 松山市… · メールフォーム. */
const CONTACT_LINE =
  /(?:[課係室部局班]|グループ|担当|センター|役所|役場)$|^(?:電話|TEL|FAX|ファクス|ファックス|〒|E?-?mail|メール|直通|内線|所在地|住所|開庁|受付)|\d{2,4}-\d{2,4}-\d{3,4}/i;

/** Whose office it is, above the name of the office. */
const CONTACT_NAME = /^[^。、() ]{1,12}[市町村区県]$/;

/** The most lines that a contact has. */
const MAX_CONTACT = 8;

/** How many lines from `at` on say whom to ask; 0 where none do. */
export function contactLength(lines: readonly string[], at: number): number {
  if (!CONTACT.test(lines[at] ?? '')) return 0;
  let length = 1;
  const isNamed = CONTACT_NAME.test(lines[at + 1] ?? '') && CONTACT_LINE.test(lines[at + 2] ?? '');
  if (isNamed) length += 1;
  while (length < MAX_CONTACT && CONTACT_LINE.test(lines[at + length] ?? '')) length += 1;
  return length;
}

/** Where an ordinance stands in its collection: 第13編 その他 · 第1章 協約. */
const PATH = /^第[0-9一二三四五六七八九十]+[編章節類款](?: [^。、]{1,20})?$/;

/** How many lines from 体系情報 on name the place in the collection; 0 elsewhere. */
export function pathLength(lines: readonly string[], at: number): number {
  if (lines[at] !== '体系情報') return 0;
  let length = 1;
  while (length < MAX_CONTACT && PATH.test(lines[at + length] ?? '')) length += 1;
  return length;
}
