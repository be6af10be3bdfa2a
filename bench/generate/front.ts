/** Cover, title and preamble; the bill in front of them. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { dateLine, wareki } from './digits.js';
import type { Structure } from './styles.js';
import type { Voice } from './voice.js';
import { joined } from './voice.js';

/** Everything before the first article. */
export function frontBlocks(voice: Voice): readonly Block[] {
  const title = voice.say(voice.instrument.title);
  return [
    ...billBlocks(voice),
    ...coverBlocks(voice, title),
    line(title, 'title'),
    ...underTitle(voice),
    BLANK,
    ...preambleBlocks(voice),
    BLANK,
  ];
}

/** A bill: its number, what it asks for, and the agreement as its annex. */
function billBlocks(voice: Voice): readonly Block[] {
  const { bill, parties } = voice.instrument;
  if (bill === undefined) return [];
  const title = voice.say(voice.instrument.title);
  const [first] = parties;
  return [
    line(`議案第${voice.number(bill.number)}号`),
    BLANK,
    line(`${title}の締結について`, 'title'),
    BLANK,
    line(`${title}を別紙のとおり締結することについて、議会の議決を求める。`, 'text', 1),
    BLANK,
    line(`${wareki(bill.day, voice.structure.digits)}提出`, 'date', 1),
    line(`${first?.office ?? ''}${voice.gap}${first?.head ?? ''}`, 'text', 8),
    BLANK,
    line('別紙'),
    BLANK,
  ];
}

function coverBlocks({ structure, instrument, order }: Voice, title: string): readonly Block[] {
  if (structure.cover === 'no') return [];
  const names = order.map(party => instrument.parties[party - 1]?.name ?? '');
  const date =
    instrument.date === undefined ? [] : [line(dateLine(instrument.date, structure), 'date')];
  return [
    line(title, 'title'),
    BLANK,
    ...date,
    BLANK,
    ...names.map(name => line(name)),
    BLANK,
    { kind: 'page-break' },
  ];
}

/** （令和2年1月17日締結） · 令和2年1月20日告示第55号 · 令和2年1月20日 愛媛県知事届出. */
function underTitle({ structure, instrument: { date, bill } }: Voice): readonly Block[] {
  if (date === undefined || bill !== undefined) return [];
  const day = dateLine(date, structure);
  return [
    ...(structure.dated === 'title' ? [line(`（${day}締結）`, 'date')] : []),
    ...NOTICES[structure.notice].map(notice =>
      line(`${wareki(date, structure.digits)}${notice}`, 'date'),
    ),
  ];
}

/** What is said behind a day of how the text was made known. */
const NOTICES: Readonly<Record<Structure['notice'], readonly string[]>> = {
  no: [],
  yes: ['告示第55号'],
  governor: [' 愛媛県知事届出'],
};

function preambleBlocks(voice: Voice): readonly Block[] {
  const { paragraphs } = voice.instrument;
  if (paragraphs !== undefined) return paragraphs.map(text => line(voice.say(text), 'text', 1));
  return [line(`${partiesOf(voice)}、${voice.sayByName(voice.instrument.preamble)}`, 'text', 1)];
}

/** 松山市（以下「甲」という。）及び東温市（以下「乙」という。）は. */
function partiesOf(voice: Voice): string {
  const { structure, order, hasLabels } = voice;
  const names = order.map(party =>
    hasLabels && structure.labels === 'preamble' ? voice.defined(party) : voice.fullName(party),
  );
  if (structure.joining === 'と' && names.length === 2)
    return `${names.map(name => `${name}と`).join('')}は`;
  const word = structure.joining === '並びに' && names.length > 2 ? '並びに' : '及び';
  return `${joined(names, word)}は`;
}
