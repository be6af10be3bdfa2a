/** What the columns of answers are called: the variables of the library in words. */
import type { Language } from '../../negotiate.js';

type Said = Readonly<Record<Language, string>>;

const COLUMNS: Readonly<Record<string, Said>> = {
  activity: { ja: '定め', en: 'Provision' },
  agreement: { ja: '協約', en: 'Agreement' },
  agreements: { ja: '協約の数', en: 'Agreements' },
  article: { ja: '条', en: 'Article' },
  articles: { ja: '条の数', en: 'Articles' },
  basis: { ja: '根拠', en: 'Basis' },
  city: { ja: '市町村', en: 'Municipality' },
  consolidates: { ja: 'もとになる協約書の数', en: 'Instruments it rests on' },
  content: { ja: '取組の内容', en: 'Content of the measure' },
  date: { ja: '日付', en: 'Date' },
  documents: { ja: '文書の数', en: 'Documents' },
  end: { ja: '終わり', en: 'End' },
  form: { ja: '規定の形', en: 'Form' },
  heading: { ja: '見出し', en: 'Heading' },
  instruments: { ja: '由来する協約書', en: 'Instruments' },
  kind: { ja: '条の種類', en: 'Kind of article' },
  label: { ja: '甲乙の別', en: 'Label' },
  leader: { ja: '主導する市町村', en: 'Leader' },
  measure: { ja: '取組', en: 'Measure' },
  measures: { ja: '取組の数', en: 'Measures' },
  member: { ja: '構成市町村', en: 'Member' },
  municipality: { ja: '市町村', en: 'Municipality' },
  name: { ja: '氏名', en: 'Name' },
  notAfter: { ja: '最も遅い日', en: 'Not after' },
  notBefore: { ja: '最も早い日', en: 'Not before' },
  office: { ja: '職', en: 'Office' },
  paragraphs: { ja: '項の数', en: 'Paragraphs' },
  part: { ja: '部分', en: 'Part' },
  party: { ja: '当事者', en: 'Party' },
  pillar: { ja: '柱', en: 'Pillar' },
  pillars: { ja: '柱', en: 'Pillars' },
  place: { ja: '箇所', en: 'Place' },
  region: { ja: '圏域', en: 'Region' },
  regionRole: { ja: '圏域での役割', en: 'Role in the region' },
  roles: { ja: '役割分担の数', en: 'Roles' },
  row: { ja: '別表の行', en: 'Row' },
  sentences: { ja: '文の数', en: 'Sentences' },
  shared: { ja: '共有する連携相手', en: 'Shared partner' },
  source: { ja: '原文の言葉', en: 'Words of the source' },
  sourceOfOther: { ja: '相手についての原文の言葉', en: 'Words on the other' },
  start: { ja: '始まり', en: 'Start' },
  subfield: { ja: '分野', en: 'Field' },
  text: { ja: '原文', en: 'Text' },
  theme: { ja: '主題', en: 'Theme' },
  title: { ja: '文書', en: 'Document' },
  type: { ja: '変更の種類', en: 'Kind of change' },
  typeName: { ja: '変更の種類（語）', en: 'Kind of change (word)' },
  'version-history.text': { ja: '本文', en: 'Text held' },
  versionDate: { ja: '版の日付', en: 'Version of' },
  written: { ja: '原文の日付', en: 'As written' },
};

/** A column of a query in words; one that is not known by its variable. */
export function columnName(query: string, column: string, language: Language): string {
  return (COLUMNS[`${query}.${column}`] ?? COLUMNS[column])?.[language] ?? column;
}
