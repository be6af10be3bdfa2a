/** The words of the report in both languages. */
import type { InstrumentAct } from '../../model/agreement.js';
import type { Severity } from '../../model/diagnostic.js';
import type { Asks } from './findings.js';
import type { FindingPlace } from './place.js';

/** A language of messages. */
export type Language = 'ja' | 'en';

/** How a severity is called in a line. */
export const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ja: { note: '参考', review: '確認', problem: '要対応' },
  en: { note: 'note', review: 'review', problem: 'problem' },
};

const ACTS_JA: Readonly<Record<InstrumentAct, string>> = {
  base: '新しく結ぶもの',
  amending: '一部を変更するもの',
  restating: '全部を改めるもの',
  abolishing: '廃止するもの',
  declaration: '宣言',
  template: '空欄のあるひな形',
  'amended-text': '改正を溶け込ませた本文',
};

const ACTS_EN: Readonly<Record<InstrumentAct, string>> = {
  base: 'new',
  amending: 'changes it in part',
  restating: 'changes it as a whole',
  abolishing: 'ends it',
  declaration: 'declaration',
  template: 'form with blanks',
  'amended-text': 'text with later changes in it',
};

/** Counts a thing. */
type Counted = (count: number) => string;

/** English: one article, two articles. */
const many =
  (one: string, more: string): Counted =>
  count =>
    `${count} ${count === 1 ? one : more}`;

/** P6M → 6か月; a duration of another form as it is. */
function durationText(iso: string, units: Readonly<Record<string, string>>): string {
  const { count, unit } = /^P(?<count>[0-9]+)(?<unit>[YMD])$/.exec(iso)?.groups ?? {};
  const name = units[unit ?? ''];
  if (count === undefined || name === undefined) return iso;
  return `${count}${count === '1' ? name.replace(/(?<=[a-z])s$/, '') : name}`;
}

/** What the report says in one language. */
export interface Words {
  readonly acts: Readonly<Record<InstrumentAct, string>>;
  readonly statuses: Readonly<Record<'concluded' | 'draft' | 'undetermined', string>>;
  /** Opens and closes what is said of a thing: （甲）. */
  readonly brackets: readonly [string, string];
  readonly separator: string;
  readonly understood: string;
  readonly kind: string;
  readonly title: string;
  readonly bill: string;
  readonly parties: string;
  readonly date: string;
  readonly status: string;
  readonly history: string;
  readonly version: (day: string) => string;
  readonly abolished: string;
  readonly ends: string;
  readonly changed: string;
  readonly endsOthers: string;
  readonly term: string;
  /** A whole number of years, months or days by its ISO 8601 duration: 1年間. */
  readonly duration: (iso: string) => string;
  readonly renews: string;
  readonly notice: (duration: string) => string;
  readonly body: string;
  readonly changes: string;
  readonly signatures: string;
  readonly witnesses: string;
  readonly notFound: string;
  readonly noCode: string;
  readonly blank: string;
  readonly nameBlank: string;
  readonly articles: Counted;
  readonly newArticles: Counted;
  readonly parts: Counted;
  readonly measures: Counted;
  readonly roles: Counted;
  readonly noMeasures: string;
  readonly places: Counted;
  readonly more: Counted;
  readonly where: string;
  readonly wholeFile: string;
  readonly whatToDo: string;
  readonly headings: Readonly<Record<Asks, Counted>>;
  readonly asks: Readonly<Record<'decision' | 'look', string>>;
  readonly nothing: string;
  readonly part: (number: number, count: number) => string;
  readonly place: (at: Pick<FindingPlace, 'page' | 'line' | 'column'>) => string;
  readonly summary: Counted;
  readonly unreadable: Counted;
  readonly hint: (decisions: number, looks: number) => string;
}

/** The words of a language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  ja: {
    acts: ACTS_JA,
    statuses: { concluded: '締結済み', draft: '案', undetermined: '締結したかどうか分かりません' },
    brackets: ['（', '）'],
    separator: '、',
    understood: '読み取った内容',
    kind: '種類',
    title: '題名',
    bill: '議案',
    parties: '当事者',
    date: '締結日',
    status: '状態',
    history: '改正',
    version: day => `${day} からの本文`,
    abolished: '廃止の告示',
    ends: '失効日',
    changed: '対象',
    endsOthers: '廃止',
    term: '期間',
    duration: iso => durationText(iso, { Y: '年間', M: 'か月', D: '日' }),
    renews: '自動更新',
    notice: duration => `通告は${duration}前まで`,
    body: '本文',
    changes: '改める箇所',
    signatures: '署名',
    witnesses: '立会人',
    notFound: '見つかりません',
    noCode: 'コードなし',
    blank: '空欄',
    nameBlank: '氏名なし',
    articles: count => `${count} 条`,
    newArticles: count => `変更先に入る条 ${count} 条`,
    parts: count => `番号の付いた部分 ${count} 件`,
    measures: count => `取組 ${count} 件`,
    roles: count => `役割分担 ${count} 件`,
    noMeasures: '取組は見つかりません。別表や箇条の取組があれば、読めていません。',
    places: count => `${count} か所`,
    more: count => `ほか ${count} か所`,
    where: 'どこ',
    wholeFile: 'ファイル全体',
    whatToDo: 'どうする',
    headings: {
      decision: count => `判断が必要です（${count} か所）`,
      look: count => `目で確かめてください（${count} か所）`,
      nothing: count => `参考: することはありません（${count} か所）`,
    },
    asks: { decision: '判断', look: '確認' },
    nothing: '判断や確認が必要な箇所はありません。',
    part: (number, count) => `文書 ${number}/${count}`,
    place: ({ page, line, column = 1 }) =>
      page === undefined ? `${line} 行目の ${column} 文字目` : `${page} ページの ${line} 行目`,
    summary: count => `変換の報告（文書 ${count} 件）`,
    unreadable: count => `読めなかったファイル（${count} 件）`,
    hint: (decisions, looks) =>
      `判断 ${decisions} か所、確認 ${looks} か所。--report ファイル名 を付けると、どうすればよいかを書き出します。`,
  },
  en: {
    acts: ACTS_EN,
    statuses: {
      concluded: 'concluded',
      draft: 'draft',
      undetermined: 'not known whether it was concluded',
    },
    brackets: [' (', ')'],
    separator: ', ',
    understood: 'What was understood',
    kind: 'Kind',
    title: 'Title',
    bill: 'Bill',
    parties: 'Parties',
    date: 'Concluded',
    status: 'Status',
    history: 'Changed',
    version: day => `text from ${day} on`,
    abolished: 'Abolished',
    ends: 'Ended from',
    changed: 'Of',
    endsOthers: 'Ends',
    term: 'Term',
    duration: iso => durationText(iso, { Y: ' years', M: ' months', D: ' days' }),
    renews: 'renewed by itself',
    notice: duration => `notice ${duration} before`,
    body: 'Body',
    changes: 'Changes',
    signatures: 'Signatures',
    witnesses: 'Witnesses',
    notFound: 'not found',
    noCode: 'no code',
    blank: 'blank',
    nameBlank: 'no name',
    articles: many('article', 'articles'),
    newArticles: many('article for what it changes', 'articles for what it changes'),
    parts: many('numbered part', 'numbered parts'),
    measures: many('measure', 'measures'),
    roles: many('role', 'roles'),
    noMeasures: 'No measures were found. If it has an annex or a list of them, it was not read.',
    places: many('place', 'places'),
    more: many('more place', 'more places'),
    where: 'Where',
    wholeFile: 'the whole file',
    whatToDo: 'What to do',
    headings: {
      decision: count => `To be decided (${many('place', 'places')(count)})`,
      look: count => `To be looked at (${many('place', 'places')(count)})`,
      nothing: count => `For information, nothing to do (${many('place', 'places')(count)})`,
    },
    asks: { decision: 'decide', look: 'look at' },
    nothing: 'Nothing has to be decided or looked at.',
    part: (number, count) => `document ${number}/${count}`,
    place: ({ page, line, column = 1 }) =>
      page === undefined ? `line ${line}, character ${column}` : `page ${page}, line ${line}`,
    summary: count => `Report of the conversion (${many('document', 'documents')(count)})`,
    unreadable: count => `Files that could not be read (${count})`,
    hint: (decisions, looks) =>
      `${decisions} to decide, ${looks} to look at. --report FILE writes what to do about them.`,
  },
};
