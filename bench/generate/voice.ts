/** How the slots of a model are filled in one style. */
import { SPACE, digits, wareki } from './digits.js';
import type { ModelInstrument } from './model.js';
import { pillarOf } from './model.js';
import type { Structure } from './styles.js';

const LABELS = '甲乙丙丁';

const SLOT = /\{(?<slot>\w+)(?::(?<value>[\d-]+))?\}/g;

/** 昭和22年法律第67号 in the digits of a text. */
function lawNumber(style: Structure['digits']): string {
  return `昭和${digits(22, style)}年法律第${digits(67, style)}号`;
}

/** Speaks for one instrument in one style. */
export class Voice {
  readonly instrument: ModelInstrument;
  readonly structure: Structure;

  constructor(instrument: ModelInstrument, structure: Structure) {
    this.instrument = instrument;
    this.structure = structure;
  }

  /** The parties in the order they are written, with their place in the model from 1. */
  get order(): readonly number[] {
    const places = this.instrument.parties.map((_, at) => at + 1);
    return this.structure.order === 'core-last' ? places.reverse() : places;
  }

  /** Whether the text gives its parties labels at all. */
  get hasLabels(): boolean {
    const { labels } = this.structure;
    if (labels === 'article-1')
      return this.instrument.articles.length > 0 && this.instrument.act !== 'amending';
    return labels !== 'names' && this.instrument.act !== 'declaration';
  }

  /** 甲 for the party that is written first. */
  label(party: number): string {
    return LABELS.charAt(this.order.indexOf(party));
  }

  /** The registered name of a party. */
  name(party: number): string {
    return this.instrument.parties[party - 1]?.name ?? '';
  }

  /** The name with the prefecture where the style has it. */
  fullName(party: number): string {
    const prefecture = this.instrument.parties[party - 1]?.prefecture ?? '';
    return this.structure.prefecture === 'yes'
      ? `${prefecture}${this.name(party)}`
      : this.name(party);
  }

  /** What running text calls a party. */
  party(party: number): string {
    return this.hasLabels ? this.label(party) : this.name(party);
  }

  /** A number in the digits of the text. */
  number(number: number): string {
    return digits(number, this.structure.digits);
  }

  /** 第3条; 第3条の2 for 3-2. */
  articleNumber(number: string): string {
    const [order = '', ...branches] = number.split('-');
    return [`第${this.number(Number(order))}条`, ...branches.map(n => this.number(Number(n)))].join(
      'の',
    );
  }

  /** 別表, or 別表第1 to the last; 次 where a list stands in the article itself. */
  get annex(): string {
    if (this.hasListInArticle) return '次';
    const last = this.annexCount;
    return last === 1 ? '別表' : `別表第${this.number(1)}から別表第${this.number(last)}まで`;
  }

  /** Whether the measures are a list under the article that speaks of them. */
  get hasListInArticle(): boolean {
    const { measures, listPlace } = this.structure;
    return (
      measures === 'list' &&
      listPlace === 'article' &&
      this.instrument.articles.some(article => article.measures === true)
    );
  }

  /** How many annexes the measures fill. */
  get annexCount(): number {
    if (this.structure.annexes === 'one' || this.instrument.act === 'amending') return 1;
    return new Set(this.instrument.measures.map(({ field }) => pillarOf(field))).size;
  }

  /** White space behind a number. */
  get gap(): string {
    return this.structure.gap === 'wide' ? SPACE : ' ';
  }

  /** Whether all parties but the first have the same roles, in one column. */
  get sharesColumn(): boolean {
    const { parties, measures, modifications } = this.instrument;
    const rows = modifications.flatMap(({ added }) =>
      added?.kind === 'rows' ? added.measures : [],
    );
    return (
      this.structure.roleColumns === 'shared' &&
      parties.length > 2 &&
      [...measures, ...rows].every(
        ({ roles }) => new Set(roles.slice(1).map(({ text }) => text)).size === 1,
      )
    );
  }

  /** A text of the model with its slots filled. */
  say(text: string): string {
    return text.replace(SLOT, (_, slot: string, value?: string) => this.#fill(slot, value ?? ''));
  }

  /** The same where no label is defined yet: parties by name. */
  sayByName(text: string): string {
    if (this.structure.labels === 'preamble') return this.say(text);
    return this.say(
      text
        .replace(/\{all\}/g, '{names}')
        .replace(/\{(\d)\}/g, (_, party: string) => this.name(Number(party))),
    );
  }

  /** The text that defines the labels where the preamble does not: the first of article 1. */
  sayDefining(text: string): string {
    if (this.structure.labels !== 'article-1') return this.say(text);
    if (text.includes('{all}'))
      return this.say(text.replace('{all}', joined(this.order.map(party => this.defined(party)))));
    const seen = new Set<string>();
    return this.say(
      text.replace(/\{(\d)\}/g, (slot, party: string) => {
        if (seen.has(party)) return slot;
        seen.add(party);
        return this.defined(Number(party));
      }),
    );
  }

  /** 松山市（以下「甲」という。）. */
  defined(party: number): string {
    return `${this.fullName(party)}（以下「${this.label(party)}」という。）`;
  }

  #fill(slot: string, value: string): string {
    const { self, region } = this.instrument;
    if (/^\d$/.test(slot)) return this.party(Number(slot));
    if (/^\dname$/.test(slot)) return this.name(Number(slot.charAt(0)));
    const words: Readonly<Record<string, () => string>> = {
      n: () => this.number(Number(value)),
      art: () => this.articleNumber(value),
      day: () => wareki(value, this.structure.digits),
      all: () => joined(this.order.map(party => this.party(party))),
      names: () => joined(this.order.map(party => this.name(party))),
      o: () => this.#others(Number(value)),
      doc: () => self,
      region: () => region,
      annex: () => this.annex,
      law: () => lawNumber(this.structure.digits),
    };
    return words[slot]?.() ?? `{${slot}}`;
  }

  #others(party: number): string {
    return joined(this.order.filter(other => other !== party).map(other => this.party(other)));
  }
}

/** 甲及び乙; 甲、乙及び丙. */
export function joined(names: readonly string[], word = '及び'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}${word}${last}`;
}
