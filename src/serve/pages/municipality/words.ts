/** What the pages of municipalities say, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  municipalities: { ja: '市町村', en: 'Municipalities' },
  onThisPage: { ja: 'このページ', en: 'On this page' },
  agreements: { ja: '協約', en: 'Agreements' },
  noAgreements: {
    ja: '当事者になっている協約は、この登録簿にはありません。協約がないという意味ではありません。',
    en: 'The register holds no agreement that it is party to. That does not mean that there is none.',
  },
  with: { ja: '相手', en: 'With' },
  region: { ja: '圏域', en: 'Region' },
  part: { ja: '立場', en: 'Its part' },
  documents: { ja: '文書', en: 'Documents' },
  declarationsNote: {
    ja: '宣言は市が単独で行うもので、だれかとの約束ではありません。協約の数、連携相手には入れていません。',
    en: 'A city declares alone and agrees with nobody: neither the agreements nor the partners count it.',
  },
  proposed: { ja: '案での役割', en: 'Its roles in it' },
  draftsNote: {
    ja: '案はまだだれも拘束しません。このページの数、連携相手、主題ごとの役割には入れていません。',
    en: 'A draft binds nobody yet: the counts, partners and roles of this page leave it out.',
  },
  partners: { ja: '連携相手', en: 'Partners' },
  inNetwork: { ja: 'つながりの図で見る', en: 'See it in the network' },
  byAgreement: { ja: '協約の相手', en: 'By agreement' },
  byAgreementNote: {
    ja: '同じ協約の当事者どうしです。約束として最も確かな関係です。',
    en: 'Parties to the same concluded agreement: they are bound to each other.',
  },
  byAgreementNone: {
    ja: '協約の相手は、この登録簿にはありません。',
    en: 'The register holds none.',
  },
  byRole: { ja: '役割分担で名の挙がる相手', en: 'By role' },
  byRoleNote: {
    ja: '役割分担の文に「…と連携・協力して」と名の挙がる関係です。当事者とはかぎりません。',
    en: 'Named together in what a role asks for (“in cooperation with …”). They need not be parties.',
  },
  byRoleNone: {
    ja: '役割分担に名の挙がる相手はありません。',
    en: 'No role names anybody together with it.',
  },
  byRegion: { ja: '同じ圏域の市町村', en: 'By region' },
  byRegionNote: {
    ja: '同じ圏域の構成市町村というだけの関係です。互いに約束したとはかぎりません。',
    en: 'Members of one region, no more: they need not have promised each other anything.',
  },
  byRegionNone: {
    ja: '構成市町村に数えられている圏域はありません。',
    en: 'No region is known to count it as a member.',
  },
  membersInText: { ja: '協約の本文に列記', en: 'members listed in the agreement' },
  membersOutside: {
    ja: '構成は各市町村の公表資料から（協約の本文ではありません）',
    en: 'members from municipal publications, not from an agreement',
  },
  reference: { ja: '資料', en: 'Reference' },
  places: { ja: '箇所', en: 'places' },
  seeWords: { ja: '原文の言葉', en: 'the words of the source' },
  roles: { ja: '主題ごとの役割', en: 'Roles by theme' },
  rolesNote: {
    ja: '役割の文に表れた関わり方を主題ごとに数えました。二つの主題か関わり方にわたる役割は、それぞれに数えます。主題を開くと、文と原文が見られます。',
    en: 'Its roles by theme and by what their words say of its part. A role with two themes or two parts counts for each. Open a theme for the words.',
  },
  noRoles: {
    ja: '結ばれた協約でこの市町村が担う役割は、この登録簿にはありません。',
    en: 'The register holds no concluded agreement in which it has a role.',
  },
  leads: { ja: '主導する主題', en: 'Leads on' },
  helps: { ja: '支える・参加する主題', en: 'Supports or takes part in' },
  none: { ja: 'なし', en: 'none' },
  shared: { ja: '連携相手を共有する市町村', en: 'Municipalities that share its partners' },
  asParties: { ja: '協約の当事者として', en: 'As parties to an agreement' },
  asPartiesNote: {
    ja: '双方が同じ市町村と協約を結んでいる場合だけを数えます。',
    en: 'Counted where both have an agreement with the same municipality.',
  },
  withRoles: { ja: '役割分担での言及を含めて', en: 'Counting co-mention in roles' },
  withRolesNote: {
    ja: '協約のほか、役割分担の文で名の挙がる関係も数えます。共有する相手ごとに、そういえる根拠を両側について示します。',
    en: 'Named together in a role counts too. For each shared partner: why, on both sides.',
  },
  sharedPartner: { ja: '共有する連携相手', en: 'Shared partner' },
  why: { ja: '根拠', en: 'Why' },
  because: { ja: 'なぜ', en: 'Why' },
  runQuery: { ja: 'この問いを表と SPARQL で見る', en: 'This question as a table and SPARQL' },
  codes: { ja: 'コードとリンク', en: 'Codes and links' },
  code5: { ja: '市区町村コード（5桁）', en: 'Municipality code (5 digits)' },
  code6: { ja: '全国地方公共団体コード（6桁）', en: 'Local government code (6 digits)' },
  corporateNumber: { ja: '法人番号（13桁）', en: 'Corporate number (13 digits)' },
  derived: {
    ja: '（コードから規則により算出）',
    en: '(worked out from the code by its rule)',
  },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  sameAs: { ja: 'ほかのデータでの同じもの', en: 'The same in other data' },
  allStatements: { ja: 'このIRIについてのすべての記述', en: 'All statements about this IRI' },
  list: { ja: '市町村の一覧', en: 'Municipalities' },
  listLead: {
    ja: '協約に名のある市町村です。名前を選ぶと、協約・連携相手・役割が見られます。',
    en: 'The municipalities that agreements name. Choose one for its agreements, partners and roles.',
  },
  filter: { ja: '名前かコードで絞り込む', en: 'Filter by name or code' },
  show: { ja: '表示', en: 'Show' },
  showAll: { ja: 'すべて表示', en: 'Show all' },
  nothingFits: {
    ja: '当てはまる市町村がありません。名前の一部（漢字）か、コードのはじめの数字で試してください。',
    en: 'No municipality fits. Try a part of the name in Japanese, or the first digits of the code.',
  },
  code: { ja: 'コード', en: 'Code' },
  otherPrefecture: { ja: '都道府県の記録なし', en: 'Prefecture not recorded' },
} as const;

/** The words in a language. */
export function municipalityWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
