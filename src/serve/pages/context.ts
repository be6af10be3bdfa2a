/** What pages are made from. */
import type { Express } from 'express';
import type { Manifest } from '../../dataset/snapshot.js';
import type { Rows } from '../../engine/rows.js';
import type { LibraryQuery } from '../../query-library/load.js';
import type { Language } from '../negotiate.js';
import type { Endpoint } from '../protocol.js';
import type { Converter } from './convert/converter.js';
import type { Featured } from './home/featured.js';

/** What all pages may use. */
export interface PageContext extends Endpoint {
  readonly library: readonly LibraryQuery[];
  /** The project folder. */
  readonly project: string;
  /** The dataset version and its folder; undefined where other people's data are served. */
  readonly dataset: () => { readonly folder: string; readonly manifest: Manifest } | undefined;
  /** Converts files that people send. */
  readonly converter: Converter;
  /** What the start page asks about. */
  readonly featured: Featured;
}

/** Adds the routes of a page, or of some that belong together. */
export type AddPages = (app: Express, context: PageContext) => void;

/** A node whose page is asked for. */
export interface AskedNode {
  readonly iri: string;
  /** Its path on this server, without an ending. */
  readonly path: string;
  readonly language: Language;
  /** What is looked up is charged to the client. */
  readonly rows: Rows;
  /** The parameters of the address that the view has. */
  readonly parameters: URLSearchParams;
}

/** The page of one kind of node, made for people; a node without one has the page of all it is said of. */
export interface EntityView {
  /** The paths of such nodes. */
  readonly path: RegExp;
  /** The parameters that make another page, with the values that they may have; others are as if they were not there. */
  readonly parameters?: Readonly<Record<string, RegExp>>;
  /** The page as HTML; undefined where the node is none of the kind. */
  readonly page: (asked: AskedNode, context: PageContext) => Promise<string | undefined>;
}
