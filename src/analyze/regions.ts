/** The region the parties form: its name, or the list of its members. */
import type { Region } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { actorsBefore } from './actors.js';
import type { PartyContext } from './context.js';

/** The definition of the word 圏域: （以下「圏域」という。）, （以下、「連携中枢都市圏」という。）. */
const DEFINITION = /\(以下、?「[^」]{0,12}圏域?」という。?\)/;

/**
 * The name of a region, at the end of what stands before its definition. It begins behind the last
 * particle that cannot be part of a name.
 *
 *     連携中枢都市圏である富士広域連携中枢都市圏（以下、「圏域」という。）
 *                       ^^^^^^^^^^^^^^^^^^^^^^
 *     連携中枢都市圏を東海圏域（以下「圏域」という。）において形成する
 *                   ^^^^^^^^
 */
const NAME_AT_END =
  /(?:^|[、。()を]|である|とする|において|に(?:基づく|基づき|よる|より|係る|関する))(?<name>(?:(?!である|に基づ)[^、。()を]){2,30}?圏域?)$/;

/** 松山市、東温市及び砥部町で構成される圏域: a region without a name, known by its members. */
const MEMBERS = /で構成(?:される|する)圏域?$/;

/**
 * The name in a title: after the parties, before its forming.
 *
 *     松山市及び東温市における瀬戸内圏域連携中枢都市圏形成に係る連携協約
 *                           ^^^^^^^^^^^^^^^^^^^^
 *
 * Not 連携中枢都市圏形成に係る連携協約, which names none.
 */
const NAME_IN_TITLE = /^(?:.*における)?(?<name>[^、。]{2,30}?(?:都市圏|圏域|定住自立圏)+)の?形成/;

/** Words that say what kind of region it is; what is left of a name without them is its own. */
const KIND_WORDS = /連携中枢都市|定住自立|都市|圏域?|広域|連携/g;

/** Finds the region, in the preamble or in the title. */
export function findRegion(shared: PartyContext): Region | undefined {
  const preamble = shared.context.firstText('preamble');
  const defined = preamble === undefined ? undefined : definedRegion(preamble, shared);
  if (defined !== undefined) return defined;
  const title = shared.context.firstText('title');
  return title === undefined ? undefined : titledRegion(title, shared);
}

function definedRegion(text: MappedText, shared: PartyContext): Region | undefined {
  const definition = DEFINITION.exec(text.text);
  if (definition === null) return undefined;
  const before = text.text.slice(0, definition.index);
  const listed = MEMBERS.exec(before);
  if (listed !== null)
    return listedRegion(text, { start: listed.index, end: definition.index }, shared);
  const name = NAME_AT_END.exec(before)?.groups?.['name'];
  return name === undefined || !isProper(name)
    ? undefined
    : regionAt(text, { start: definition.index - name.length, end: definition.index }, shared);
}

function listedRegion(
  text: MappedText,
  { start, end }: { start: number; end: number },
  shared: PartyContext,
): Region | undefined {
  const members = actorsBefore(text, start, shared).filter(({ actor }) => actor.kind !== 'generic');
  const first = members[0]?.spans[0]?.start;
  if (first === undefined) return undefined;
  return { quotation: shared.context.quotePart(text, text.starts.indexOf(first), end), members };
}

function titledRegion(text: MappedText, shared: PartyContext): Region | undefined {
  const match = NAME_IN_TITLE.exec(text.text);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !isProper(name)) return undefined;
  const start = match.index + match[0].indexOf(name);
  return regionAt(text, { start, end: start + name.length }, shared);
}

function regionAt(
  text: MappedText,
  { start, end }: { start: number; end: number },
  { context }: PartyContext,
): Region {
  const name = text.text.slice(start, end);
  return { name, quotation: context.quotePart(text, start, end), members: [] };
}

function isProper(name: string): boolean {
  return name.replace(KIND_WORDS, '') !== '';
}
