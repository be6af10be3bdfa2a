/** Who the parties are, and what they are called. */
import type { Lexicon, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import { isGroup } from './actors.js';
import type { Context } from './context.js';
import { municipalityAfter, splitPrefecture } from './names.js';

/** The definition of a label: （以下「甲」という。）, （以下、単に「乙」と称する。）, （甲）. */
const LABEL =
  /\((?:以下、?(?:単に)?)?「?(?<label>[甲乙丙丁戊己])」?(?:と(?:いう|称する|呼ぶ|する)。?)?\)/g;

/** What stands between one party's definition and the next one's name. */
const LEADING_CONNECTOR = /^(?:、?(?:及び|並びに|と)|、|・)/;

/** A blank in place of a name: ○○○, □□市, △町, Ａ市, （市町村名）. */
const BLANK_NAME =
  '(?:[○〇◯□△●×]{2,}[市区町村]?|(?:[○〇◯□△●×]|[A-Z]{1,2})[市区町村]|\\((?:連携)?市町村名?\\))';
const PLACEHOLDER = new RegExp(`^${BLANK_NAME}$`);
const LEADING_PLACEHOLDER = new RegExp(`^${BLANK_NAME}`);

/** A name that is not in the list: at most eight characters and the kind of municipality. */
const UNLISTED_NAME =
  /^[^、。()「」及とは○〇◯□△]{1,8}?[市区町村](?=及び|並びに|と|は|、|・|が|に|の|$)/;

/** What describes a party before its name: 連携中枢都市である松山市, 連携中枢都市宣言を行った松山市, 中心市松山市. */
const DESCRIPTION =
  /^.*(?:である|を(?:行った|行い|した)|となる|する|としての|連携中枢都市|中心市)(?=[^、。]{2,12}$)/;

/** What follows the last party of a list where no labels are defined. */
const LIST_END = /^(?:とは?、?|は、?|が、?|における|において|に係る|の|間|による|連携|定住自立)/;

type Name = Pick<Party, 'municipality' | 'placeholder'> & {
  readonly start: number;
  readonly end: number;
};

/**
 * Finds the parties: by the labels the preamble defines, else by the list of names it or the title
 * begins with.
 *
 *     富士市（以下「甲」という。）及び○○○（以下「乙」という。）は、
 *     ^^^^^^          ^^            ^^^^^^          ^^
 *     松山市と東温市が平成28年10月3日付けで締結し、
 *     ^^^^^^  ^^^^^^
 */
export function findParties(context: Context): readonly Party[] {
  const preamble = context.firstText('preamble');
  const title = context.firstText('title');
  const labelled = preamble === undefined ? [] : labelledParties(preamble, context.lexicon);
  if (labelled.length > 1) return labelled;
  for (const text of [preamble, title]) {
    const named = text === undefined ? [] : listedParties(text, context.lexicon);
    if (named.length > 1) return named;
  }
  return partiesOfColumns(context);
}

function labelledParties(text: MappedText, lexicon: Lexicon): readonly Party[] {
  let from = 0;
  const labels = new Set<string>();
  return Array.from(text.text.matchAll(LABEL)).flatMap(match => {
    const name = nameBefore(text.text, { from, end: match.index }, lexicon);
    from = match.index + match[0].length;
    const label = match.groups?.['label'];
    if (name === undefined || label === undefined || labels.has(label)) return [];
    labels.add(label);
    const { start, end, ...who } = name;
    return [
      { order: labels.size, label, ...who, spans: sourceSpans(text, start, end), roleSpans: [] },
    ];
  });
}

/**
 * The name that a label is defined for: what stands between the definition before it and its own,
 * without a connector and a description.
 *
 *     …「甲」という。）と連携中枢都市である松山市（以下「乙」
 *                                        ^^^^^^
 */
function nameBefore(
  text: string,
  { from, end }: { from: number; end: number },
  lexicon: Lexicon,
): Name | undefined {
  const chunk = text.slice(from, end);
  const sentence = chunk.lastIndexOf('。') + 1;
  const connector = LEADING_CONNECTOR.exec(chunk)?.[0].length ?? 0;
  const lead = Math.max(sentence, connector);
  const described = DESCRIPTION.exec(chunk.slice(lead))?.[0].length ?? 0;
  const written = chunk.slice(lead + described);
  const name = nameOf(written, lexicon);
  return name === undefined ? undefined : { ...name, start: end - written.length, end };
}

function nameOf(
  name: string,
  lexicon: Lexicon,
): Pick<Party, 'municipality' | 'placeholder'> | undefined {
  if (name === '' || name.length > 20) return undefined;
  if (PLACEHOLDER.test(name)) return { placeholder: name };
  return { municipality: splitPrefecture(name, lexicon) };
}

function listedParties(text: MappedText, lexicon: Lexicon): readonly Party[] {
  const names: Name[] = [];
  let at = 0;
  for (;;) {
    const name = nameAt(text.text, at, lexicon);
    if (name === undefined) break;
    names.push(name);
    at = name.end;
    const connector = LEADING_CONNECTOR.exec(text.text.slice(at))?.[0];
    if (connector === undefined || nameAt(text.text, at + connector.length, lexicon) === undefined)
      break;
    at += connector.length;
  }
  if (!LIST_END.test(text.text.slice(at))) return [];
  return names.map(({ start, end, ...name }, i) => ({
    order: i + 1,
    ...name,
    spans: sourceSpans(text, start, end),
    roleSpans: [],
  }));
}

function nameAt(text: string, start: number, lexicon: Lexicon): Name | undefined {
  const listed = municipalityAfter(text, start, lexicon);
  if (listed !== undefined) {
    return { municipality: splitPrefecture(listed, lexicon), start, end: start + listed.length };
  }
  const rest = text.slice(start, start + 20);
  const blank = LEADING_PLACEHOLDER.exec(rest)?.[0];
  if (blank !== undefined) return { placeholder: blank, start, end: start + blank.length };
  const unlisted = UNLISTED_NAME.exec(rest)?.[0];
  return unlisted === undefined
    ? undefined
    : { municipality: { name: unlisted }, start, end: start + unlisted.length };
}

/**
 * An annex alone still says whose roles its columns hold: 甲の役割 gives a blank that is called 甲.
 * Not 関係市町の役割: a group is no party.
 */
function partiesOfColumns(context: Context): readonly Party[] {
  const names = new Set(
    context.document.children
      .filter(node => node.kind === 'annex')
      .flatMap(annex => annex.sections.flatMap(section => section.rows))
      .flatMap(row => row.cells)
      .flatMap(({ column }) => (column.kind === 'role' ? [column.of] : [])),
  );
  const parties = [...names].filter(name => !isGroup(name, context.lexicon));
  return parties.map((name, at) => {
    const isLabel = /^[甲乙丙丁戊己]$/.test(name);
    const who =
      isLabel || PLACEHOLDER.test(name)
        ? { placeholder: name }
        : { municipality: splitPrefecture(name, context.lexicon) };
    return { order: at + 1, ...(isLabel ? { label: name } : {}), ...who, spans: [], roleSpans: [] };
  });
}
