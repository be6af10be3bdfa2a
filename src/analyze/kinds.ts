/** What an instrument is: the kind of its agreement, and what it does to it. */
import type {
  Citation,
  InstrumentAct,
  InstrumentKind,
  InstrumentKindFinding,
  Quotation,
} from '../model/agreement.js';
import { descendants } from '../model/document.js';
import type { MappedText } from '../model/text.js';
import type { Context } from './context.js';
import { DECLARATIONS, KIND_OF_NOTICE, KIND_OF_PROVISION, KIND_WORDS } from './kind-words.js';

/**
 * What a preamble says is made, changed or ended.
 *
 *     次のとおり定住自立圏の形成に関する協定を締結する。 · …係る連携協約の一部を次のように変更する。
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^
 *
 * Not 連携中枢都市宣言を行った松山市: what a party did before.
 */
const OBJECT =
  /(?<name>[^、。()「」]{0,40}(?:協約|協定|規約|覚書|協議書)(?:書)?)(?:\([^()]*\))?(?:の(?:全部|一部))?を(?:次の(?:とおり|ように))?(?:締結|定め|制定|変更|改正|廃止)/;

/** What a text calls itself: この協約は, この連携協約の. */
const SELF = /この(?<name>[^、。()「」の]{0,12}(?:協約|協定|規約|覚書))(?=[はのにを])/;

/**
 * The kind by the first sign there is: the title, what the preamble says is made, the provision or
 * notice that it rests on, what the articles call the instrument.
 */
export function findInstrumentKind(
  context: Context,
  basis: readonly Citation[],
): InstrumentKindFinding | undefined {
  return (
    kindOfTitle(context) ??
    kindOfPreamble(context) ??
    kindOfBasis(basis, context) ??
    kindOfSelf(context)
  );
}

function kindOfTitle(context: Context): InstrumentKindFinding | undefined {
  const title = context.firstText('title');
  return title === undefined
    ? undefined
    : kindOfWords(title.text, context.quotePart(title, 0, title.text.length));
}

function kindOfPreamble(context: Context): InstrumentKindFinding | undefined {
  return kindOfNamed(context.firstText('preamble'), OBJECT, context);
}

function kindOfSelf(context: Context): InstrumentKindFinding | undefined {
  for (const leaf of context.leavesOf('sentence')) {
    const found = kindOfNamed(context.textOf(leaf), SELF, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The kind of the name that a pattern finds in a text. */
function kindOfNamed(
  text: MappedText | undefined,
  pattern: RegExp,
  context: Context,
): InstrumentKindFinding | undefined {
  const match = text === undefined ? null : pattern.exec(text.text);
  const name = match?.groups?.['name'];
  if (text === undefined || match === null || name === undefined) return undefined;
  const start = match.index + match[0].indexOf(name);
  return kindOfWords(name, context.quotePart(text, start, start + name.length));
}

function kindOfWords(name: string, words: Quotation): InstrumentKindFinding | undefined {
  const kind = KIND_WORDS.find(([, pattern]) => pattern.test(name))?.[0];
  return kind === undefined ? undefined : { kind, words };
}

function kindOfBasis(
  basis: readonly Citation[],
  context: Context,
): InstrumentKindFinding | undefined {
  for (const citation of basis) {
    const kind = kindOfCitation(citation);
    if (kind !== undefined) return { kind, words: context.quote(citation.spans) };
  }
  return undefined;
}

function kindOfCitation(citation: Citation): InstrumentKind | undefined {
  if (citation.kind === 'law')
    return citation.name === '地方自治法'
      ? KIND_OF_PROVISION.get(citation.article ?? '')
      : undefined;
  return KIND_OF_NOTICE.find(([, words]) => words.test(citation.name))?.[0];
}

/** …連携協約を廃止する協約 · …の廃止に関する協議書 · …の廃止について. Not 変更又は廃止, which an article has. */
const ABOLISHING_TITLE = /(?:を廃止する|の(?:廃止|失効)(?:に|について|$))/;
/** …を廃止する。 · …を、令和2年3月31日限り廃止する。 · …をもって廃止することに合意した。 at the end of a preamble; not …を廃止し、新たに…を締結する. */
const ABOLISHING_PREAMBLE =
  /を(?:、?[^、。]{1,20}(?:限り(?:で)?|をもって)、?|次の(?:とおり|ように))?廃止する(?:こと(?:を|に|で)?(?:協議|合意)[^。]*)?。?$/;

/** …の全部を変更する協約 · …の全部を次のように変更する. */
const WHOLE = /全部を?(?:次の(?:とおり|ように))?(?:変更|改正|改める)/;
/** 別表第１の全部を変更する · 第3条の全部を改める: the whole of a part. */
const WHOLE_PART =
  /(?:別表[^、。]{0,8}|[条項号])の全部を?(?:次の(?:とおり|ように))?(?:変更|改正|改める)/;

/** 一部を変更する連携協約 · 変更協約 · 原協定を変更する協定 · 一部改正 · …協定の変更について. */
const CHANGING_TITLE =
  /(?:一部)?を?(?:変更|改正)する|変更(?:協約|協定|規約)|一部(?:変更|改正)|の変更(?:に|$)/;
/** …の一部を次のように変更する · 原協定を変更する協定を次のとおり締結する. Not …付けで変更した, an earlier change. */
const CHANGING_PREAMBLE = /を(?:次の(?:とおり|ように))?(?:変更|改正)(?:する|し、)/;

/** Words of an instrument that changes another: 「A」を「B」に改める · 第5条の次に次の1条を加える · 第4条を削る. */
const AMENDING_SENTENCE =
  /」に改め|次のように(?:改め|変更)|の次に次の|(?:条|項|号|別表)を(?:削|次の)/;

/** An article that states the purpose of an agreement, as only a whole text has. */
const PURPOSE = /目的とする/;

/**
 * What the instrument does. A title decides, else the preamble, else the provisions: what says that it
 * changes another and has articles from the purpose on restates it; with words to be changed it amends.
 */
export function actOf(context: Context, kind: InstrumentKind | undefined): InstrumentAct {
  if (kind !== undefined && DECLARATIONS.has(kind)) return 'declaration';
  const says = signsOf(context);
  if (says(ABOLISHING_TITLE, ABOLISHING_PREAMBLE)) return 'abolishing';
  if (says(WHOLE_PART, WHOLE_PART)) return 'amending';
  if (says(WHOLE, WHOLE)) return 'restating';
  if (context.leavesOf('amending-provision').length > 0) return 'amending';
  if (!says(CHANGING_TITLE, CHANGING_PREAMBLE)) return 'base';
  return isWholeText(context) ? 'restating' : 'amending';
}

/** Tells whether the title has some words, or the preamble has others. */
function signsOf(context: Context): (inTitle: RegExp, inPreamble: RegExp) => boolean {
  const title = context.firstText('title')?.text ?? '';
  const preamble = context.firstText('preamble')?.text ?? '';
  return (inTitle, inPreamble) => inTitle.test(title) || inPreamble.test(preamble);
}

/** Whether the articles state an agreement as a whole: a purpose, and no words to be changed. */
function isWholeText(context: Context): boolean {
  const articles = descendants(context.document.children, 'article');
  const texts = articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(leaf => context.textOf(leaf).text)),
  );
  return (
    articles.length > 2 &&
    texts.some(text => PURPOSE.test(text)) &&
    !texts.some(text => AMENDING_SENTENCE.test(text))
  );
}
