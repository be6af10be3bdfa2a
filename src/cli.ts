/** renkei: argv → one command. Each command is loaded when it is asked for. The door of commander. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  BUNDLED_SOURCES,
  CONVERT_FORMATS,
  GRAPH_FOLDER,
  LOG_LEVELS,
  QUERY_FORMATS,
  STEPS,
} from './commands/options.js';
import type {
  BuildCommandOptions,
  ConvertOptions,
  QueryCommandOptions,
  ServeOptions,
} from './commands/options.js';
import { EXIT, messageLanguage, softwareVersion } from './commands/project.js';
import { parametersOf } from './commands/query-parameters.js';
import { InputError, UsageError } from './model/input-error.js';

/** Takes the exit code of the command that was run. */
type Report = (code: number) => void;

/**
 * Runs one command.
 * @param argv what stands behind the name of the program
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = commandLine(reported => {
    code = reported;
  });
  // what reads our output may have enough of it: renkei convert … | head
  process.stdout.on('error', endQuietly);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`renkei: ${error.text[messageLanguage()]}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.input;
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
}

function commandLine(report: Report): Command {
  const program = new Command('renkei')
    .description(
      '連携協約を知識グラフに / agreements of Japanese municipalities as a knowledge graph',
    )
    .version(softwareVersion())
    .exitOverride()
    .showHelpAfterError();
  for (const add of [addConvert, addBuild, addValidate, addServe, addQuery]) add(program, report);
  return program;
}

function addConvert(program: Command, report: Report): void {
  program
    .command('convert')
    .description('協約の文書をグラフに変換する / convert texts to a graph')
    .argument('<file|folder...>', 'texts, or folders of texts')
    .option('--out <file>', 'write the graph here (default: standard output)')
    .addOption(
      new Option('--format <format>', 'format of the graph')
        .choices(CONVERT_FORMATS)
        .default('trig'),
    )
    .addOption(
      new Option('--until <step>', 'stop after a step and show what it made').choices(STEPS),
    )
    .option(
      '--report <file>',
      'write a report for people: what was understood, what was not, what to do (.json for programs)',
    )
    .option('--quiet', 'neither progress nor diagnostics on standard error', false)
    .action(async (paths: string[], options: ConvertOptions) => {
      const { convertCommand } = await import('./commands/convert.js');
      report(await convertCommand(paths, options));
    });
}

function addBuild(program: Command, report: Report): void {
  program
    .command('build')
    .description('一つのデータセット版を作る / build one dataset version')
    .argument('[sources...]', `texts, or folders of texts (default: ${BUNDLED_SOURCES})`)
    .option('--out <folder>', 'folder of dataset versions', GRAPH_FOLDER)
    .option('--if-changed', 'keep the latest version where nothing has changed', false)
    .option('--json', 'print the manifest', false)
    .option('--quiet', 'neither progress nor summary', false)
    .action(async (sources: string[], options: BuildCommandOptions) => {
      const { buildCommand } = await import('./commands/build.js');
      report(await buildCommand(sources, options));
    });
}

function addValidate(program: Command, report: Report): void {
  program
    .command('validate')
    .description('SHACL で検証する / validate RDF files with SHACL')
    .argument('<file...>', 'RDF files: .ttl, .trig, .nt, .nq')
    .option('--json', 'print the report as JSON', false)
    .action(async (files: string[], options: { json: boolean }) => {
      const { validateCommand } = await import('./commands/validate.js');
      report(await validateCommand(files, options));
    });
}

function addServe(program: Command, report: Report): void {
  addWatching(addFederation(program.command('serve')))
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
      const { serveCommand } = await import('./commands/serve.js');
      report(await serveCommand(serveOptions(given)));
    });
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
interface ServeFlags extends Omit<ServeOptions, 'budget' | 'services' | 'ownServices'> {
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
  ...more
}: ServeFlags): ServeOptions {
  const services = federation ? { services: service, ownServices: ownService } : {};
  return { ...more, ...services, budget: { seconds: budget, errors: MAX_ERRORS } };
}

/** Failed queries that a client may send in a minute. */
const MAX_ERRORS = 30;

function addQuery(program: Command, report: Report): void {
  program
    .command('query')
    .description('問いに答える / answer a query of the library or of a file')
    .argument('[name|file.rq]', 'a query; without one, the library is listed')
    .addOption(
      new Option('--format <format>', 'format of the answer')
        .choices(QUERY_FORMATS)
        .default('table'),
    )
    .option('--data <folder>', 'a folder of dataset versions', GRAPH_FOLDER)
    .option('--timeout <seconds>', 'how long the query may take', seconds, 30)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(
      async (
        name: string | undefined,
        options: Omit<QueryCommandOptions, 'parameters'>,
        command: Command,
      ) => {
        const parameters = parametersOf(command.args.slice(1));
        const { queryCommand } = await import('./commands/query.js');
        report(await queryCommand(name, { ...options, parameters }));
      },
    );
}

function portNumber(text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function proxies(text: string | number): number {
  if (/^[0-9]$/.test(String(text))) return Number(text);
  throw new InvalidArgumentError('The number of proxies is 0 to 9.');
}

function seconds(text: string): number {
  if (Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Seconds are a number above 0.');
}
