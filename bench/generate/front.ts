/** Cover, title and preamble. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { dateLine } from './digits.js';
import type { Voice } from './voice.js';
import { joined } from './voice.js';

/** Everything before the first article. */
export function frontBlocks(voice: Voice): readonly Block[] {
  const title = voice.say(voice.instrument.title);
  return [
    ...coverBlocks(voice, title),
    line(title, 'title'),
    BLANK,
    line(preambleOf(voice), 'text', 1),
    BLANK,
  ];
}

function coverBlocks({ structure, instrument, order }: Voice, title: string): readonly Block[] {
  if (structure.cover === 'no') return [];
  const names = order.map(party => instrument.parties[party - 1]?.name ?? '');
  const date =
    instrument.date === undefined ? [] : [line(dateLine(instrument.date, structure), 'date')];
  return [line(title, 'title'), BLANK, ...date, BLANK, ...names.map(name => line(name)), BLANK];
}

/** 松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、…. */
export function preambleOf(voice: Voice): string {
  return `${partiesOf(voice)}、${voice.say(voice.instrument.preamble)}`;
}

function partiesOf(voice: Voice): string {
  const { structure, order } = voice;
  const names = order.map(party =>
    structure.labels === 'preamble'
      ? `${voice.fullName(party)}（以下「${voice.label(party)}」という。）`
      : voice.fullName(party),
  );
  return structure.joining === 'と' && names.length === 2
    ? `${names.map(name => `${name}と`).join('')}は`
    : `${joined(names)}は`;
}
