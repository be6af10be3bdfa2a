/** What stands under a text: the closing sentence, the day, the signatures. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { SPACE, dateLine } from './digits.js';
import type { ModelParty } from './model.js';
import type { Structure } from './styles.js';
import type { Voice } from './voice.js';

/** How parties sign. A form with a blank party needs labels: a name alone says not whose line follows. */
function signatureStyle({ structure, instrument }: Voice): Structure['signature'] {
  const isForm = instrument.act === 'template';
  return isForm && structure.signature !== 'label-name' ? 'label-address' : structure.signature;
}

/** The office as it is written: 市長 on a line below 東温市, else 東温市長. */
export function writtenOffice(voice: Voice, { name, office = '' }: ModelParty): string {
  const isBelow =
    signatureStyle(voice) === 'label-address' && voice.instrument.act !== 'declaration';
  return isBelow ? office.replace(name, '').replace(/^長$/, `${name.slice(-1)}長`) : office;
}

/** The sentence behind the articles, the day, and a signature for each party. */
export function closingBlocks(voice: Voice): readonly Block[] {
  const { testimonium, parties } = voice.instrument;
  return [
    ...(testimonium === '' ? [] : [line(voice.say(testimonium), 'text', 1), BLANK]),
    ...dayBlocks(voice),
    ...voice.order.flatMap(party => {
      const signing = parties[party - 1];
      return signing === undefined ? [] : [...signatureBlocks(voice, signing, party), BLANK];
    }),
  ];
}

/** The day, or a blank for one. */
function dayBlocks({ instrument: { date }, structure }: Voice): readonly Block[] {
  if (date === undefined)
    return [line(['令和', '年', '月', '日'].join(SPACE.repeat(2)), 'date', 1), BLANK];
  return structure.dated === 'title' ? [] : [line(dateLine(date, structure), 'date', 1), BLANK];
}

function signatureBlocks(voice: Voice, party: ModelParty, place: number): readonly Block[] {
  return signatureLines(voice, party, place)
    .filter(text => text.trim() !== '')
    .map(text => line(text, 'text', 2));
}

function signatureLines(voice: Voice, party: ModelParty, place: number): readonly string[] {
  const { name, address = '', office = '', head = '' } = party;
  const label = voice.hasLabels ? `${voice.label(place)}${SPACE}` : '';
  if (voice.instrument.act === 'declaration') return [`${office}${SPACE}${head}`];
  if (office === '') return [`${label}${name}${SPACE}印`];
  const lines: Readonly<Record<string, readonly string[]>> = {
    'label-address': [`${label}${address}`, name, writtenOffice(voice, party), head],
    'address-first': [address, `${label}${name}`, office, head],
    'one-line': [`${label}${address}`, `${name}${SPACE}${office}${SPACE}${head}`],
    'label-name': [`${label}${name}`, `${office}${SPACE}${head}`],
    'no-label': [address, name, `${office}${SPACE}${head}`],
    seal: [`${label}${address}`, `${office}${SPACE}${head}${SPACE}印`],
  };
  return lines[signatureStyle(voice)] ?? [];
}
