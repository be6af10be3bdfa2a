/** 署名欄: the date, and for each party its address, name, the office and the name of who signs. */
import type {
  DocumentNode,
  Leaf,
  LeafKind,
  SignatureBlock,
  SignatureEntry,
} from '../model/document.js';
import type { Span } from '../model/text.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf, trim } from './lines.js';
import {
  isDateLine,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensPartyLabel,
  opensTestimonium,
} from './openers.js';

/** （署 名） · 印 · （公印省略）: where a name would be, or beside it. */
const MARK = /^(?:\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)|印|㊞)$/;

/** The mark at the end of a line that begins with an office: 富士市長（署名）. */
const MARK_AT_END = /\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)$|印$/;

/** 松山市長 · 町長 · ○○○長 · 愛媛県知事 · 管理者 · 代表理事. */
const OFFICE = /(?:[市区町村組合会]長|[○〇◯□]+長|知事|管理者|広域連合長|理事長|代表者|委員長)$/;

/**
 * 松山市二番町四丁目7番地2 · 大字高岡1番地 · （住所）. It has the number of a place; a name may end in
 * a numeral (健一) but has none of these.
 */
const ADDRESS = /[0-9]|[一二三四五六七八九十百](?:番|号|丁目)|番地|大字|^\(住所\)$/;

/** 松山市 · ○○○ · （市町村名） · 愛媛県. */
const PARTY_NAME =
  /^(?:[^、。()]{1,12}[市区町村県府都道]|[○〇◯□]{2,}|.{1,12}(?:組合|広域連合)|\((?:市町村名|団体名)\))$/;

type Part = 'label' | 'address' | 'partyName' | 'office' | 'name' | 'mark';

const LEAF_KIND: Readonly<Record<Part, LeafKind>> = {
  label: 'label', address: 'address', partyName: 'party-name', office: 'office', name: 'name', mark: 'signature-mark',
}; // prettier-ignore

/** Takes the signature block at the cursor: everything up to an annex, an article or a table. */
export function takeSignatureBlock(cursor: Cursor): SignatureBlock | undefined {
  const children: DocumentNode[] = [];
  const entries: SignatureEntry[] = [];
  let parts = new Map<Part, Leaf>();
  const close = (): void => {
    if (parts.size > 0) entries.push(entryOf(parts));
    parts = new Map();
  };
  for (
    let line = cursor.peek();
    line !== undefined && !endsSignatures(line, cursor);
    line = cursor.peek()
  ) {
    if (isDateLine(line)) children.push(leaf('date-line', line.span));
    else {
      for (const [part, found] of partsOf(line, cursor, parts)) {
        if (parts.has(part)) close();
        parts.set(part, found);
      }
    }
    cursor.advance();
  }
  close();
  if (children.length + entries.length === 0) return undefined;
  return { kind: 'signature-block', entries, children: [...children, ...entries] };
}

function endsSignatures(line: Line, cursor: Cursor): boolean {
  return (
    isTableLine(line) ||
    opensAnnex(line) ||
    opensTestimonium(line) ||
    opensCaption(line, cursor) ||
    opensArticle(line, cursor) !== undefined ||
    /。/.test(line.flow.text)
  );
}

/** Whether a line begins a signature block where no testimonium announced it. */
export function opensSignatureBlock(line: Line): boolean {
  return isDateLine(line) || opensPartyLabel(line);
}

function entryOf(parts: ReadonlyMap<Part, Leaf>): SignatureEntry {
  const children = [...parts.values()].sort(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
  return { kind: 'signature-entry', ...Object.fromEntries(parts), children };
}

/**
 * The parts a line holds, in order.
 *
 *     甲 松山市二番町四丁目7番地2   label, address
 *     乙 東温市                     label, party name
 *     富士市長 （署 名）            office, mark
 *     小林 真                       name: nothing else, after an office
 */
function partsOf(line: Line, cursor: Cursor, before: ReadonlyMap<Part, Leaf>): [Part, Leaf][] {
  const found: [Part, Leaf][] = [];
  const add = (part: Part, span: Span): number => found.push([part, leaf(LEAF_KIND[part], span)]);
  const { end } = line.span;
  let { start } = line.span;
  let text = line.flow.text;
  if (opensPartyLabel(line)) {
    add('label', { start, end: start + 1 });
    start = trim(cursor.source.text, { start: start + 1, end }).start;
    text = text.slice(1);
  }
  const mark = MARK.test(text) ? undefined : MARK_AT_END.exec(text);
  const markStart =
    mark === undefined || mark === null
      ? end
      : (line.flow.starts[line.flow.text.length - mark[0].length] ?? end);
  const main = trim(cursor.source.text, { start, end: markStart });
  if (main.start < main.end) {
    add(partKind(text.slice(0, text.length - (mark?.[0].length ?? 0)), before), main);
  }
  if (markStart < end) add('mark', { start: markStart, end });
  return found;
}

function partKind(text: string, before: ReadonlyMap<Part, Leaf>): Part {
  if (MARK.test(text)) return 'mark';
  if (OFFICE.test(text)) return 'office';
  if (ADDRESS.test(text)) return 'address';
  if (PARTY_NAME.test(text)) return 'partyName';
  return before.has('office') && !before.has('name') ? 'name' : 'address';
}
