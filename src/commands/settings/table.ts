/**
 * The settings of renkei serve: the flag, the variable of the environment and the key of the file that set each.
 * Light enough for the command line to load at once; what a value must be is in schema.ts.
 */

/** How a value is written as text: one, paths, addresses with commas between, a number, or on and off. */
export type TextForm = 'one' | 'paths' | 'addresses' | 'number' | 'switch';

/** How a setting is given, and what it is for. The key of the file is the key in the table. */
export interface Setting {
  readonly flag: string;
  readonly variable: string;
  readonly form: TextForm;
  readonly text: string;
  /** What holds where nobody sets it, as the help shows it; absent for nothing. */
  readonly byDefault?: string | number | boolean;
  /** What the flag alone, without a value, says. */
  readonly alone?: string;
}

/** How much a server says of itself on standard error. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Every setting, in the order of the help. */
export const SETTINGS = {
  data: {
    flag: '--data <folder|file...>',
    variable: 'RENKEI_DATA',
    form: 'paths',
    text: 'a folder of dataset versions, or RDF files',
  },
  store: {
    flag: '--store <address...>',
    variable: 'RENKEI_STORE',
    form: 'addresses',
    text: 'SPARQL endpoints that hold the data, in the place of files',
  },
  port: {
    flag: '--port <number>',
    variable: 'PORT',
    form: 'number',
    text: 'port to listen on; 0 for any that is free',
    byDefault: 3000,
  },
  host: {
    flag: '--host <address>',
    variable: 'HOST',
    form: 'one',
    text: 'address to listen on',
    byDefault: '127.0.0.1',
  },
  url: {
    flag: '--url <address>',
    variable: 'RENKEI_URL',
    form: 'one',
    text: 'where the world reaches the server',
  },
  timeout: {
    flag: '--timeout <seconds>',
    variable: 'RENKEI_TIMEOUT',
    form: 'number',
    text: 'how long a query may take',
    byDefault: 30,
  },
  budget: {
    flag: '--budget <seconds>',
    variable: 'RENKEI_BUDGET',
    form: 'number',
    text: 'seconds of queries that a client may use in a minute',
    byDefault: 60,
  },
  errors: {
    flag: '--errors <number>',
    variable: 'RENKEI_ERRORS',
    form: 'number',
    text: 'failed queries that a client may send in a minute',
    byDefault: 30,
  },
  threads: {
    flag: '--threads <number>',
    variable: 'RENKEI_THREADS',
    form: 'number',
    text: 'queries that run at a time; each thread holds the data; says nothing with --store',
    byDefault: 2,
  },
  trustProxy: {
    flag: '--trust-proxy [number]',
    variable: 'RENKEI_TRUST_PROXY',
    form: 'number',
    text: 'how many proxies stand before the server: clients are told apart by X-Forwarded-For',
    byDefault: 0,
    alone: '1',
  },
  service: {
    flag: '--service <address...>',
    variable: 'RENKEI_SERVICE',
    form: 'addresses',
    text: 'further endpoints that SERVICE may ask',
  },
  ownService: {
    flag: '--own-service <address...>',
    variable: 'RENKEI_OWN_SERVICE',
    form: 'addresses',
    text: 'the same, inside your own network',
  },
  federation: {
    flag: '--no-federation',
    variable: 'RENKEI_FEDERATION',
    form: 'switch',
    text: 'whether SERVICE may ask other endpoints; the flag says that it may not',
    byDefault: true,
  },
  watch: {
    flag: '--watch',
    variable: 'RENKEI_WATCH',
    form: 'switch',
    text: 'serve a new version as soon as it is built',
    byDefault: false,
  },
  log: {
    flag: '--log <level>',
    variable: 'RENKEI_LOG',
    form: 'one',
    text: `how much is logged on standard error, as JSON: ${LOG_LEVELS.join(', ')}`,
    byDefault: 'warn',
  },
  openMetrics: {
    flag: '--open-metrics',
    variable: 'RENKEI_OPEN_METRICS',
    form: 'switch',
    text: 'answer /metrics to others than this machine',
    byDefault: false,
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** The key of a setting. */
export type SettingKey = keyof typeof SETTINGS;

/** How the settings of a table are got at, whatever each one has. */
export const SETTING_ENTRIES = Object.entries(SETTINGS) as readonly (readonly [
  SettingKey,
  Setting,
])[];
