/** What the commands take: folders, formats, steps. Light enough for the command line to load at once. */
import { join } from 'node:path';
import { PROJECT } from './project.js';
import type { LOG_LEVELS } from './settings/table.js';

/** Where the bundled agreements are. */
export const BUNDLED_SOURCES = join(PROJECT, 'data', 'sources');
/** Where dataset versions go. */
export const GRAPH_FOLDER = join(PROJECT, 'data', 'graph');

/** The formats a graph can be written in. */
export const CONVERT_FORMATS = ['trig', 'nq', 'ttl', 'jsonld'] as const;
/** The steps after which a conversion can stop, to see what they made. */
export const STEPS = ['read', 'parse', 'analyze', 'link'] as const;
/** The formats of an answer. */
export const QUERY_FORMATS = ['table', 'json', 'csv'] as const;

/** RDF formats by the ending of a file. */
export const RDF_FORMATS: Readonly<Record<string, string>> = {
  ttl: 'text/turtle',
  trig: 'application/trig',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
};

/** What renkei convert is told. */
export interface ConvertOptions {
  readonly out?: string;
  readonly format: (typeof CONVERT_FORMATS)[number];
  readonly until?: (typeof STEPS)[number];
  readonly report?: string;
  readonly quiet: boolean;
}

/** What renkei build is told. */
export interface BuildCommandOptions {
  readonly out: string;
  readonly quiet: boolean;
  readonly json: boolean;
  /** Keep the latest version where nothing that goes into it has changed. */
  readonly ifChanged: boolean;
}

/** What renkei serve is told. */
export interface ServeOptions {
  readonly data: readonly string[];
  /** SPARQL endpoints of servers that hold the data, in the place of files here. */
  readonly stores?: readonly string[];
  readonly port: number;
  readonly host: string;
  /** Where the world reaches the server, where that is not where it listens. */
  readonly url?: string;
  /** Seconds a query may take. */
  readonly timeout: number;
  /** Queries that run at a time, where threads here hold the data; absent for two. */
  readonly threads?: number;
  /** What a client may use in a minute. */
  readonly budget: { readonly seconds: number; readonly errors: number };
  /** How many proxies before the server are believed who asks; absent for none. */
  readonly trustProxy?: number;
  /** Endpoints that SERVICE may ask beside those known; absent where SERVICE is refused altogether. */
  readonly services?: readonly string[];
  /** Endpoints of the operator's own network: SERVICE may ask them wherever they are. */
  readonly ownServices?: readonly string[];
  /** Whether a new version in the folder is served as soon as it is there. */
  readonly watch: boolean;
  /** How much is logged; absent for nothing. */
  readonly log?: (typeof LOG_LEVELS)[number];
  /** Whether /metrics answers others than this machine. */
  readonly openMetrics?: boolean;
}

/** What renkei publish is told. */
export interface PublishCommandOptions {
  readonly to: string;
  readonly graphStore?: string;
  readonly update?: string;
  readonly data: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What renkei query is told. */
export interface QueryCommandOptions {
  readonly format: (typeof QUERY_FORMATS)[number];
  readonly data: string;
  /** Seconds the query may take. */
  readonly timeout: number;
  readonly parameters: Readonly<Record<string, string>>;
}
