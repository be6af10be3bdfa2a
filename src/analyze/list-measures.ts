/**
 * Measures of lists: an article or an entry below which labels name contents and roles, as the columns
 * of a table do.
 *
 *     ア 医療
 *     (ア) 取組の内容 休日夜間の救急診療体制を確保する。
 *     (イ) 甲の役割 診療所を運営する。
 *     (ウ) 乙の役割 診療所の運営に協力する。
 */
import type {
  CooperationMeasure,
  ListPlace,
  Quotation,
  RoleAssignment,
} from '../model/agreement.js';
import type { Article, DocumentNode, Item, Leaf, NewText } from '../model/document.js';
import { isLeaf, leavesOf } from '../model/document.js';
import { present } from '../model/present.js';
import { bearersOf } from './bearers.js';
import type { PartyContext } from './context.js';
import { announcesRoles, bodySpans, captionText } from './list-captions.js';
import { quoteLeaves, spansOf } from './quotations.js';
import type { GuidelinePlace, PillarFinder } from './pillars.js';
import { readRole } from './roles.js';
import type { EntryParts } from './sentence-measures.js';
import { entryMeasure, entryParts } from './sentence-measures.js';
import { sharedRoles } from './shared-roles.js';
import { findThemes } from './themes.js';

/** Every measure that a list lays down. */
export function findListMeasures(
  pillars: PillarFinder,
  shared: PartyContext,
): readonly CooperationMeasure[] {
  const finder = new ListMeasures(pillars, shared);
  finder.visit(shared.context.document.children, []);
  return finder.measures;
}

/** Whether entries name the roles of one measure. */
export function holdRoles(items: readonly Item[]): boolean {
  return items.some(({ column }) => column?.kind === 'role' || column?.kind === 'roles');
}

/** A list whose labels make a measure. */
interface Found {
  readonly place: ListPlace;
  /** Where its labels stand. */
  readonly inside: ListPlace;
  readonly labels: readonly Item[];
  /** What the measure is called: the caption of the article or entry. */
  readonly caption?: Leaf;
  /** What the article or entry says before its labels. */
  readonly text: readonly Leaf[];
  /** Headings above it and its own, the outermost first. */
  readonly headings: readonly Leaf[];
}

interface EntryPlace extends Pick<Found, 'place' | 'headings'> {
  readonly item: Item;
}

class ListMeasures {
  readonly measures: CooperationMeasure[] = [];
  readonly #pillars: PillarFinder;
  readonly #shared: PartyContext;
  readonly #unplaced = new Set<ListPlace['whole']>();

  constructor(pillars: PillarFinder, shared: PartyContext) {
    this.#pillars = pillars;
    this.#shared = shared;
  }

  visit(nodes: readonly DocumentNode[], above: readonly Leaf[]): void {
    for (const node of nodes) {
      if (isLeaf(node)) continue;
      const heading = 'heading' in node ? node.heading : undefined;
      const headings = heading === undefined ? above : [...above, heading];
      if (node.kind === 'article') this.#visitArticle(node, headings);
      else if (node.kind === 'annex') {
        // below the heading of an annex the field of its list may stand on a line of its own
        const own = node.children.filter(isLeaf).filter(({ kind }) => kind === 'heading');
        const place: ListPlace = { kind: 'list', whole: node, items: [] };
        this.#visitItems(node.items, place, [...new Set([...headings, ...own])]);
      } else if (node.kind === 'new-text') this.#visitNewText(node);
      else this.visit(node.children, headings);
    }
  }

  /** Entries that a change brings alone: （ア）の次に次のように加える. Under which headings they come is not known. */
  #visitNewText(text: NewText): void {
    const items = text.children.filter(child => child.kind === 'item');
    this.#visitItems(items, { kind: 'list', whole: text, items: [] }, []);
    this.visit(
      text.children.filter(child => child.kind !== 'item'),
      [],
    );
  }

  #visitArticle(article: Article, headings: readonly Leaf[]): void {
    const holders = article.paragraphs.filter(({ items }) => holdRoles(items));
    for (const paragraph of article.paragraphs) {
      const inParagraph: ListPlace = { kind: 'list', whole: article, paragraph, items: [] };
      const above = [...headings, ...paragraph.sentences];
      if (!holders.includes(paragraph)) {
        this.#visitItems(paragraph.items, inParagraph, above);
        continue;
      }
      const place: ListPlace =
        holders.length === 1 ? { kind: 'list', whole: article, items: [] } : inParagraph;
      const [first, ...more] = paragraph.sentences;
      const isTitle = first !== undefined && more.length === 0 && !this.#isSentence(first);
      this.#addAll({
        place,
        inside: inParagraph,
        labels: paragraph.items,
        ...present({ caption: isTitle ? first : article.heading }),
        text: isTitle ? [] : paragraph.sentences,
        headings: above,
      });
    }
  }

  #isSentence(leaf: Leaf): boolean {
    return this.#shared.context.textOf(leaf).text.includes('。');
  }

  #visitItems(items: readonly Item[], place: ListPlace, above: readonly Leaf[]): void {
    for (const item of items) {
      const inside = { ...place, items: [...place.items, item] };
      const { heading, sentences } = item;
      const headings = heading === undefined ? above : [...above, heading];
      const parts = entryParts(item, place.whole, this.#shared);
      if (parts !== undefined) this.#addEntry(parts, { place: inside, item, headings });
      else if (!holdRoles(item.items)) this.#visitItems(item.items, inside, headings);
      else {
        const caption = present({ caption: heading });
        const text = sentences;
        this.#addAll({ place: inside, inside, labels: item.items, ...caption, text, headings });
        // an entry that stands among the labels of another and has labels of its own is a measure beside it
        const others = item.items.filter(({ column, items }) => !column && holdRoles(items));
        this.#visitItems(others, inside, above);
      }
    }
  }

  #addEntry(parts: EntryParts, { place, item, headings }: EntryPlace): void {
    const guideline = this.#place(place, headings);
    this.measures.push(...entryMeasure(parts, { place, item, guideline }, this.#shared));
  }

  /** Adds the measures of one place: several where its labels come again. */
  #addAll(found: Found): void {
    groupsOf(found.labels).forEach((labels, at) => {
      const first = labels[0];
      const place =
        at === 0 || first === undefined
          ? found.place
          : { ...found.inside, items: [...found.inside.items, first] };
      const measure = this.#measureOf({ ...found, place, labels });
      if (measure !== undefined) this.measures.push(measure);
    });
  }

  #measureOf({ place, labels, caption, text, headings }: Found): CooperationMeasure | undefined {
    const { context } = this.#shared;
    const named = this.#bodyOf(labels, 'title');
    const said = text.filter(leaf => !announcesRoles(context.textOf(leaf).text));
    const spelled = this.#bodyOf(labels, 'content') ?? named ?? quoteLeaves(said, context);
    const heading = caption === undefined ? undefined : captionText(caption, context);
    const content = spelled ?? heading;
    if (content === undefined && said.length < text.length) {
      context.report('roles-of-no-measure', spansOf(text, context));
      return undefined;
    }
    const roles = labels.flatMap(label => this.#rolesOf(label));
    if (content === undefined || roles.length === 0) {
      context.report('row-incomplete', bodySpans(labels, context));
      return undefined;
    }
    const title = [named, heading].find(
      quotation => quotation !== undefined && quotation !== content,
    );
    const { pillar, subfield } = this.#place(place, headings);
    return {
      place,
      content,
      ...present({ title, pillar, subfield }),
      themes: findThemes({ title, content, pillar, subfield }, context),
      roles,
    };
  }

  /** The pillar by the headings; that it lacks is reported once an article or annex. */
  #place({ whole }: ListPlace, headings: readonly Leaf[]): GuidelinePlace {
    const { context } = this.#shared;
    const place = this.#pillars.placeUnder(headings.map(heading => context.textOf(heading).text));
    if (place.pillar === undefined && !this.#unplaced.has(whole)) {
      this.#unplaced.add(whole);
      context.report('pillar-unknown', headings.at(-1)?.spans ?? []);
    }
    return place;
  }

  #bodyOf(labels: readonly Item[], kind: 'title' | 'content'): Quotation | undefined {
    const { context } = this.#shared;
    const label = labels.find(({ column }) => column?.kind === kind);
    const spans = label === undefined ? [] : bodySpans([label], context);
    return spans.length === 0 ? undefined : context.quote(spans);
  }

  #rolesOf(label: Item): readonly RoleAssignment[] {
    const { column } = label;
    if (column?.kind === 'roles') return this.#rolesBelow(label);
    const spans = bodySpans([label], this.#shared.context);
    if (column?.kind !== 'role' || spans.length === 0) return [];
    const bearers = bearersOf(column.of, this.#shared);
    if (bearers.length > 1) return sharedRoles(textOf(label), this.#shared, bearers);
    if (bearers.length === 0) this.#shared.context.report('heading-role-unknown', spans, column.of);
    return bearers.map(bearer => readRole(spans, bearer, this.#shared));
  }

  /** 役割分担: an entry a party below it, or sentences that say who does what. */
  #rolesBelow(label: Item): readonly RoleAssignment[] {
    return label.items.some(({ column }) => column?.kind === 'role')
      ? label.items.flatMap(item => this.#rolesOf(item))
      : sharedRoles(textOf(label), this.#shared);
  }
}

/** Labels in groups of one measure each: where 取組の内容 comes again, the next one begins. */
function groupsOf(labels: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const label of labels) {
    const group = groups.at(-1);
    const begins = label.column?.kind === 'content' || label.column?.kind === 'title';
    if (group === undefined || (begins && holdRoles(group))) groups.push([label]);
    else group.push(label);
  }
  return groups;
}

function textOf({ children }: Item): readonly Leaf[] {
  return leavesOf(children, 'sentence');
}
