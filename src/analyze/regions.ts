/** The region the parties form: its name, or the list of its members. */
import type { ActorMention, Region } from '../model/agreement.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { offsetBehind } from '../model/text.js';
import { actorsBefore } from './actors.js';
import type { Context, PartyContext } from './context.js';

/** The definition of the word 圏域: （以下「圏域」という。）, （以下、「連携中枢都市圏」という。）. */
const DEFINITION = /\(以下、?(?:単に)?「[^」]{0,12}圏域?」と(?:いう|称する)。?\)/;

/**
 * What stands before the name of a region and cannot be part of one.
 *
 *     連携中枢都市圏である富士広域連携中枢都市圏（以下、「圏域」という。）
 *                   ^^^^^^ name
 *     連携中枢都市圏を東海圏域（以下「圏域」という。）において形成する
 *                   ^^ name
 *
 * Not の, は or が alone: みのかも, はりま and ながさき have them.
 */
const BEFORE_NAME =
  /[、。()を]|である|として|とする|(?:構成|形成|組織)(?:する|した|される)|からなる|における|において|に(?:基づく|基づき|よる|より|係る|関する)|との/g;

/** 圏域, 都市圏 or 定住自立圏 at the end: 富士広域連携中枢都市圏 · 東海圏域. Not 連携協約. */
const NAME = /^[^、。()を]{2,30}?圏域?$/;

/** 松山市、東温市及び砥部町で構成される圏域: a region that is known by its members, named or not. */
const MEMBERS =
  /(?:(?:で|により|から|をもって)(?:構成|形成|組織)(?:する|した|される)|からなる)[^、。()]{0,30}$/;

/** What stands after the name in a title: まつやま圏域連携中枢都市圏形成に係る連携協約. */
const FORMING_IN_TITLE = /(?:都市圏|圏域|定住自立圏)(?=の?形成)/;

/**
 * What stands after the name in running text: 熊本連携中枢都市圏の形成に関し · 都城広域定住自立圏を形成し · 備後圏域において
 * 連携中枢都市圏を形成する. Not 圏域において実施する取組, where the word is defined elsewhere: it has no name.
 */
const FORMING_IN_TEXT = /(?:都市圏|圏域|定住自立圏)(?=(?:の|を)形成|において)/g;

/** Words that say what kind of region it is; what is left of a name without them is its own. */
const KIND_WORDS = /連携中枢都市|定住自立|都市|圏域?|広域|連携/g;

/**
 * The definition of the word in an article.
 *
 *     この協約において「圏域」とは、松山市、東温市及び砥部町で構成される区域をいう。
 *                      ^^^^ word     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not 「圏域の将来像」とは, nor a definition of 取組.
 */
const DEFINED_IN_ARTICLE = /「(?<word>[^」]{0,16}圏域?)」とは、?(?<what>[^。]{2,200}?)をいう/;

/** What stands behind the members there: で構成される, からなる, の区域. */
const MEMBERS_OF_AREA =
  /(?:で|により|から|をもって)(?:構成|形成|組織)(?:する|した|される)|からなる|の(?:行政)?区域/;

/**
 * Finds the region: where the preamble or the first article defines the word, in an article that says what it means, in
 * the title, or where the preamble or the first article says that it is formed.
 */
export function findRegion(shared: PartyContext): Region | undefined {
  const { context } = shared;
  const opening = openingTexts(context);
  const title = context.firstText('title');
  return (
    firstOf(opening, text => definedRegion(text, shared)) ??
    regionOfArticles(shared) ??
    (title === undefined ? undefined : titledRegion(title, shared)) ??
    firstOf(opening, text => formedRegion(text, context))
  );
}

/** The preamble, and the sentences of the first article, in which some texts say what others say in a preamble. */
function openingTexts(context: Context): readonly MappedText[] {
  const [first] = descendants(context.document.children, 'article');
  const sentences = first?.paragraphs.flatMap(paragraph => paragraph.sentences) ?? [];
  const preambles = context.leavesOf('preamble').slice(0, 1);
  return [...preambles, ...sentences].map(leaf => context.textOf(leaf));
}

function firstOf(
  texts: readonly MappedText[],
  find: (text: MappedText) => Region | undefined,
): Region | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The name before the words that say it is formed.
 *
 *     熊本市及び御船町は、熊本連携中枢都市圏の形成に関し、次のとおり連携協約を締結する。
 *                         ^^^^^^^^^^^^^^^^^^
 */
function formedRegion(text: MappedText, context: Context): Region | undefined {
  for (const { 0: kind, index } of text.text.matchAll(FORMING_IN_TEXT)) {
    const end = index + kind.length;
    const name = nameAtEnd(text.text.slice(0, end));
    if (name !== undefined && !DESCRIBED.test(name))
      return { name, quotation: context.quotePart(text, end - name.length, end), members: [] };
  }
  return undefined;
}

/** What only describes a region: 活力ある圏域, 自立した圏域, 一体的な圏域, この圏域, 本圏域. Not 熊本連携中枢都市圏. */
const DESCRIBED =
  /(?:ある|ない|する|した|れる|れた|[的かみ]な|しい|この|その|当該|^本)(?:広域|連携|定住|都市|圏)/;

function definedRegion(text: MappedText, shared: PartyContext): Region | undefined {
  const definition = DEFINITION.exec(text.text);
  if (definition === null) return undefined;
  const end = definition.index;
  const name = nameAtEnd(text.text.slice(0, end));
  const members = membersBefore(text, end, shared);
  const first = members[0]?.spans[0]?.start;
  if (name !== undefined) {
    return { name, quotation: shared.context.quotePart(text, end - name.length, end), members };
  }
  if (first === undefined) return undefined;
  return { quotation: shared.context.quotePart(text, offsetBehind(text, first), end), members };
}

function regionOfArticles(shared: PartyContext): Region | undefined {
  for (const leaf of shared.context.leavesOf('sentence')) {
    const found = regionDefinedIn(shared.context.textOf(leaf), shared);
    if (found !== undefined) return found;
  }
  return undefined;
}

function regionDefinedIn(text: MappedText, shared: PartyContext): Region | undefined {
  const match = DEFINED_IN_ARTICLE.exec(text.text);
  const { word = '', what = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const start = match.index + match[0].lastIndexOf(what);
  const members = membersOfArea(text, { what, start }, shared);
  const name = isProper(word) ? word : undefined;
  if (name === undefined && members.length === 0) return undefined;
  const quotation = shared.context.quotePart(text, start, start + what.length);
  return { ...present({ name }), quotation, members };
}

function membersOfArea(
  text: MappedText,
  { what, start }: { readonly what: string; readonly start: number },
  shared: PartyContext,
): readonly ActorMention[] {
  const end = MEMBERS_OF_AREA.exec(what)?.index;
  if (end === undefined) return [];
  return actorsBefore(text, start + end, shared).filter(({ actor }) => actor.kind !== 'generic');
}

function membersBefore(
  text: MappedText,
  end: number,
  shared: PartyContext,
): readonly ActorMention[] {
  const list = MEMBERS.exec(text.text.slice(0, end));
  if (list === null) return [];
  return actorsBefore(text, list.index, shared).filter(({ actor }) => actor.kind !== 'generic');
}

/**
 * The name in a title: after the parties, before its forming.
 *
 *     松山市及び東温市におけるまつやま圏域連携中枢都市圏形成に係る連携協約
 *                           ^^^^^^^^^^^^^^^^^^^^
 *
 * Not 連携中枢都市圏形成に係る連携協約, which names none.
 */
function titledRegion(text: MappedText, { context }: PartyContext): Region | undefined {
  const forming = FORMING_IN_TITLE.exec(text.text);
  if (forming === null) return undefined;
  const end = forming.index + forming[0].length;
  const name = nameAtEnd(text.text.slice(0, end));
  if (name === undefined) return undefined;
  return { name, quotation: context.quotePart(text, end - name.length, end), members: [] };
}

/** The name that a text ends with, behind the last words that cannot be part of it. */
function nameAtEnd(text: string): string | undefined {
  const starts = [
    0,
    ...Array.from(text.matchAll(BEFORE_NAME), match => match.index + match[0].length),
  ];
  const name = text.slice(starts.at(-1));
  return NAME.test(name) && isProper(name) ? name : undefined;
}

function isProper(name: string): boolean {
  return name.replace(KIND_WORDS, '') !== '';
}
