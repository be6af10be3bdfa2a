/** renkei serve on the command line. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { ServeOptions } from '../commands/options.js';
import { LOG_LEVELS } from '../commands/options.js';
import type { Report } from './arguments.js';
import { addresses, portNumber, proxies, seconds } from './arguments.js';

/** Adds renkei serve. */
export function addServe(program: Command, report: Report): void {
  addWatching(addFederation(addStores(program.command('serve'))))
    .description('SPARQL エンドポイントとページを開く / serve the endpoint and the pages')
    .option('--data <folder|file...>', 'a folder of dataset versions, or RDF files', [])
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 for any that is free')
        .env('PORT')
        .argParser(portNumber)
        .default(3000),
    )
    .addOption(
      new Option('--host <address>', 'address to listen on').env('HOST').default('127.0.0.1'),
    )
    .addOption(
      new Option('--url <address>', 'where the world reaches the server').env('RENKEI_URL'),
    )
    .option('--timeout <seconds>', 'how long a query may take', seconds, 30)
    .option(
      '--budget <seconds>',
      'seconds of queries that a client may use in a minute',
      seconds,
      60,
    )
    .addOption(
      new Option(
        '--trust-proxy [number]',
        'how many proxies stand before the server: clients are told apart by X-Forwarded-For',
      )
        .env('RENKEI_TRUST_PROXY')
        .argParser(proxies)
        .preset(1),
    )
    .option('--watch', 'serve a new version as soon as it is built', false)
    .action(async (given: ServeFlags) => {
      const { serveCommand } = await import('../commands/serve.js');
      report(await serveCommand(serveOptions(given)));
    });
}

function addStores(serve: Command): Command {
  return serve.addOption(
    new Option('--store <address...>', 'SPARQL endpoints that hold the data, in the place of files')
      .env('RENKEI_STORE')
      .argParser(addresses),
  );
}

function addFederation(serve: Command): Command {
  return serve
    .option('--service <address...>', 'further endpoints that SERVICE may ask', [])
    .option('--own-service <address...>', 'the same, inside your own network', [])
    .option('--no-federation', 'refuse SERVICE');
}

/** What those who run a server see of it. */
function addWatching(serve: Command): Command {
  return serve
    .addOption(
      new Option('--log <level>', 'how much is logged on standard error, as JSON')
        .env('RENKEI_LOG')
        .choices(LOG_LEVELS)
        .default('warn'),
    )
    .option('--open-metrics', 'answer /metrics to others than this machine', false);
}

/** The options of serve as the command line has them. */
interface ServeFlags extends Omit<ServeOptions, 'budget' | 'services' | 'ownServices' | 'stores'> {
  readonly store?: readonly string[];
  readonly budget: number;
  readonly service: readonly string[];
  readonly ownService: readonly string[];
  readonly federation: boolean;
}

function serveOptions({
  budget,
  service,
  ownService,
  federation,
  store = [],
  ...more
}: ServeFlags): ServeOptions {
  const services = federation ? { services: service, ownServices: ownService } : {};
  return { ...more, ...services, stores: store, budget: { seconds: budget, errors: MAX_ERRORS } };
}

/** Failed queries that a client may send in a minute. */
const MAX_ERRORS = 30;
