/** Which marks a passage of the page has, and which statements stand beside it. */
import { RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Html } from '../../html.js';
import { html } from '../../html.js';
import type { Annotation } from './evidence.js';
import type { Loaded } from './load.js';
import type { Mark } from './marking.js';
import { element, marked } from './marking.js';
import type { Character } from './passage.js';
import type { Place } from './spans.js';
import { placeId } from './spans.js';
import type { Statement } from './statements.js';
import type { Say } from './words.js';

/** What holds a statement: a card beside the text with a number, or the cell of a table that is the statement. */
type Holder = 'card' | 'cell';

/** Marks the words of a page; each place has its anchor once, each statement its card once. */
export class Ink {
  readonly #loaded: Loaded;
  readonly #say: Say;
  readonly #statements: readonly Statement[];
  readonly #numbers = new Map<Statement, number>();
  readonly #taken = new Set<Statement>();
  readonly #anchors = new Set<string>();

  constructor(loaded: Loaded, statements: readonly Statement[], say: Say) {
    this.#loaded = loaded;
    this.#statements = statements;
    this.#say = say;
  }

  /** The statements that begin in a place and have no card yet; they have one now. */
  take({ source, start, end }: Place): readonly Statement[] {
    return this.#takeThose(
      ({ places: [first] }) =>
        first?.source === source && first.start >= start && first.start < end,
    );
  }

  /** Those that no passage had. */
  takeRest(): readonly Statement[] {
    return this.#takeThose(() => true);
  }

  /** Statements that are cells of a table have no card. */
  takeNode(node: string): void {
    this.#takeThose(statement => statement.node === node);
  }

  #takeThose(fits: (statement: Statement) => boolean): readonly Statement[] {
    const found = this.#statements.filter(
      statement => !this.#taken.has(statement) && fits(statement),
    );
    found.forEach(statement => this.#taken.add(statement));
    return found;
  }

  /** The number of a statement, by which words and card find each other. */
  numberOf(statement: Statement): number {
    const known = this.#numbers.get(statement) ?? this.#numbers.size + 1;
    this.#numbers.set(statement, known);
    return known;
  }

  /** A passage with all its marks. */
  write(passage: readonly Character[], source: string | undefined, holder: Holder = 'card'): Html {
    const from = passage.find(({ at }) => at >= 0)?.at;
    const to = passage.findLast(({ at }) => at >= 0)?.at;
    if (source === undefined || from === undefined || to === undefined) return marked(passage, []);
    const isHere = (place: Place): boolean =>
      place.source === source && place.start <= to && place.end > from;
    const statements = this.#statements.filter(({ places }) => places.some(isHere));
    const marks = statements.flatMap(statement => [
      ...this.#statementMarks(statement, isHere, holder),
      ...statement.annotations.flatMap(annotation => this.#wordMarks(annotation, isHere)),
    ]);
    return marked(passage, [...this.#doubtMarks(isHere), ...marks]);
  }

  #statementMarks(
    statement: Statement,
    isHere: (place: Place) => boolean,
    holder: Holder,
  ): readonly Mark[] {
    const last = statement.places.at(-1);
    return statement.places.filter(isHere).map(place => {
      const anchor = this.#anchor(place);
      const says = html` class="said ${holder}-words" data-says="${statement.key}"`;
      const { open, close } = element('mark', html`${anchor}${says}`);
      const isEnd = place === last && holder === 'card';
      return { place, open, close: isEnd ? html`${close}${this.#reference(statement)}` : close };
    });
  }

  #reference(statement: Statement): Html {
    const number = this.numberOf(statement);
    return html`<a class="ref" href="#${statement.key}" aria-label="${this.#say('saidHere')} ${number}">${number}</a>`;
  }

  #wordMarks(
    { body, property, places }: Annotation,
    isHere: (place: Place) => boolean,
  ): readonly Mark[] {
    const around = this.#wordElement(body, property);
    if (around === undefined) return [];
    return places.filter(isHere).map(place => ({ place, ...around }));
  }

  #wordElement(
    body: string | undefined,
    property: string | undefined,
  ): Pick<Mark, 'open' | 'close'> | undefined {
    if (property === RK.scopeText.value) return element('span', html` class="scope-words"`);
    const path = body === undefined ? undefined : localPath(body);
    if (body === undefined || path === undefined) return undefined;
    const name = this.#loaded.nameOf(body) ?? '';
    const [, scheme, slug] = /^\/vocab\/(modality|theme)\/([a-z-]+)$/.exec(path) ?? [];
    if (scheme === 'modality')
      return element('span', html` class="mode-word mode-${slug}" title="${name}"`);
    if (scheme === 'theme')
      return element('span', html` class="theme-word" title="${this.#say('themes')}: ${name}"`);
    if (!/^\/id\/(?:municipality|prefecture|region|law|notice)\//.test(path)) return undefined;
    return element('a', html` class="mention" href="${path}" title="${name}"`);
  }

  /** Characters that were recognised and are not sure, or that were corrected. */
  #doubtMarks(isHere: (place: Place) => boolean): readonly Mark[] {
    const { doubts } = this.#loaded.evidence;
    return doubts.flatMap(({ place, reading }) => {
      if (reading === undefined || !isHere(place)) return [];
      const title = html` class="doubt" title="${this.#say('readAs')}: ${reading}"`;
      return [{ place, ...element('span', title) }];
    });
  }

  /** The anchor of a place, where the page has none yet. */
  #anchor(place: Place): Html {
    const id = placeId(place);
    if (this.#anchors.has(id)) return html``;
    this.#anchors.add(id);
    return html` id="${id}"`;
  }

  /** Whether the page has the anchor of a place. */
  hasAnchor(place: Place): boolean {
    return this.#anchors.has(placeId(place));
  }
}
