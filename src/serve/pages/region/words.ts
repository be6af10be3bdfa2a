/** What the pages of regions say, in both languages. */
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';

const WORDS = {
  regions: { ja: '圏域', en: 'Regions' },
  onThisPage: { ja: 'このページ', en: 'On this page' },
  alsoCalled: { ja: '別名', en: 'Also called' },
  hubUnknown: {
    ja: '登録簿にある協約からも、参照した公表資料からも分かりません',
    en: 'told neither by an agreement in the register nor by a publication that was consulted',
  },
  members: { ja: '構成市町村と協約', en: 'Members and agreements' },
  membersNote: {
    ja: '「登録簿にありません」は、この登録簿に収録していないという意味です。協約がないという意味ではありません。',
    en: '“Not in the register” means that this register does not hold one. It does not mean that there is none.',
  },
  same: { ja: '構成市町村が同じ圏域', en: 'The same members' },
  sameOfText: {
    ja: '協約の本文が構成市町村を列記する圏域です。同じ圏域と推定し、その文書をこのページの数に入れています。',
    en: 'Regions whose members an agreement lists. Inferred to be this one: their documents count on this page.',
  },
  sameOutside: {
    ja: '市町村の公表資料にある圏域です。構成市町村が同じことから、同じ圏域と推定します。',
    en: 'A region of municipal publications, inferred to be this one since its members are the same.',
  },
  sameCounted: {
    ja: '構成市町村が同じ圏域のもの（推定）',
    en: 'of a region with the same members (inferred)',
  },
  noMembers: {
    ja: '構成市町村は、登録簿の協約にも、参照した公表資料にもありません。',
    en: 'Neither an agreement in the register nor a publication that was consulted lists its members.',
  },
  member: { ja: '市町村', en: 'Municipality' },
  part: { ja: '立場', en: 'Part' },
  agreement: { ja: 'この圏域の協約', en: 'Agreement of the region' },
  basis: { ja: '構成市町村とする根拠', en: 'What makes it a member' },
  notHeld: { ja: '登録簿にありません', en: 'Not in the register' },
  withAll: { ja: '各市町村との協約の一方の当事者', en: 'the other party to each' },
  basisText: { ja: '協約の本文に列記', en: 'listed in the agreement' },
  basisOutside: { ja: '市町村の公表資料', en: 'municipal publications' },
  basisDocument: { ja: '文書による', en: 'by a document' },
  basisParty: { ja: '協約の当事者', en: 'party to an agreement' },
  publications: { ja: '参照した公表資料', en: 'Publications consulted' },
  publication: { ja: '資料', en: 'publication' },
  leads: { ja: 'だれが何を主導するか', en: 'Who leads what' },
  leadsNote: {
    ja: '主題ごとに、役割の文に主導の語（主体的に、中心となって、など）がある市町村です。開くと、取組とそれぞれの役割の文、原文が見られます。',
    en: 'By theme: the municipalities whose role has a word of leading (主体的に, 中心となって …). Open one for its measures, everybody’s roles and the words of the source.',
  },
  noLeader: { ja: '主導の語なし', en: 'no word of leading' },
  noMeasures: {
    ja: 'この圏域の取組を定めた文書は、この登録簿にはありません。',
    en: 'The register holds no document with measures of this region.',
  },
  coverage: { ja: '主題の広がり', en: 'Coverage of themes' },
  coverageNote: {
    ja: '協約ごとに、各主題の取組がいくつあるかです。●は主たる主題、○はあわせて触れる主題です。',
    en: 'How many measures each agreement has on a theme. ●: mainly about it; ○: about it too.',
  },
  missing: {
    ja: 'この圏域の協約（収録分）に取組のない主題',
    en: 'Themes without a measure in what the register holds',
  },
  theme: { ja: '主題', en: 'Theme' },
  mainly: { ja: '主たる主題', en: 'mainly' },
  also: { ja: 'あわせて', en: 'also' },
  none: { ja: 'なし', en: 'none' },
  allStatements: { ja: 'このIRIについてのすべての記述', en: 'All statements about this IRI' },
  list: { ja: '圏域の一覧', en: 'Regions' },
  listLead: {
    ja: '協約が形づくる圏域です。構成市町村、協約、だれが何を主導するかが見られます。',
    en: 'The regions that agreements form: their members and agreements, and who leads what.',
  },
  held: { ja: '協約のある圏域', en: 'With agreements in the register' },
  proposed: { ja: '案だけがある圏域', en: 'With drafts only' },
  proposedOrDeclared: { ja: '宣言や案だけがある圏域', en: 'With declarations or drafts only' },
  proposedNote: {
    ja: '案はまだだれも拘束しません。結ばれた協約は、この登録簿にはありません。',
    en: 'A draft binds nobody yet. The register holds no concluded agreement of these.',
  },
  others: { ja: '構成だけが分かる圏域', en: 'Known by their members only' },
  othersNote: {
    ja: '市町村の公表資料から構成が分かっているだけで、協約はまだ収録していません。',
    en: 'Their members are known from municipal publications; no agreement of theirs is in the register yet.',
  },
  empty: {
    ja: '圏域を形づくる協約がまだありません。',
    en: 'There is no agreement that forms a region yet.',
  },
} as const;

/** The words in a language. */
export function regionWords(language: Language): (word: keyof typeof WORDS) => string {
  return sayIn(WORDS, language);
}
