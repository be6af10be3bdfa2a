/** renkei: argv → one command. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { BUNDLED_SOURCES, GRAPH_FOLDER, buildCommand } from './commands/build.js';
import { CONVERT_FORMATS, STEPS, convertCommand } from './commands/convert.js';
import type { ConvertOptions } from './commands/convert.js';
import { EXIT, softwareVersion } from './commands/project.js';
import { QUERY_FORMATS, queryCommand } from './commands/query.js';
import type { QueryCommandOptions } from './commands/query.js';
import { serveCommand } from './commands/serve.js';
import { validateCommand } from './commands/validate.js';
import { SourceError, UnreadableFile } from './index.js';
import { ParameterError } from './query-library/bind.js';

const program = new Command('renkei')
  .description(
    '連携協約を知識グラフに / agreements of Japanese municipalities as a knowledge graph',
  )
  .version(softwareVersion())
  .exitOverride()
  .showHelpAfterError();

program
  .command('convert')
  .description('協約の文書をグラフに変換する / convert texts to a graph')
  .argument('<file|folder...>', 'texts, or folders of texts')
  .option('--out <file>', 'write the graph here (default: standard output)')
  .addOption(
    new Option('--format <format>', 'format of the graph').choices(CONVERT_FORMATS).default('trig'),
  )
  .addOption(new Option('--until <step>', 'stop after a step and show what it made').choices(STEPS))
  .option('--report <file>', 'write the diagnostics here (default: standard error)')
  .option('--quiet', 'neither progress nor diagnostics', false)
  .action((paths: string[], options: ConvertOptions) => run(() => convertCommand(paths, options)));

program
  .command('build')
  .description('一つのデータセット版を作る / build one dataset version')
  .argument('[sources...]', `texts, or folders of texts (default: ${BUNDLED_SOURCES})`)
  .option('--out <folder>', 'folder of dataset versions', GRAPH_FOLDER)
  .option('--if-changed', 'keep the latest version where nothing has changed', false)
  .option('--json', 'print the manifest', false)
  .option('--quiet', 'neither progress nor summary', false)
  .action((sources: string[], options: Parameters<typeof buildCommand>[1]) =>
    run(() => buildCommand(sources, options)),
  );

program
  .command('validate')
  .description('SHACL で検証する / validate RDF files with SHACL')
  .argument('<file...>', 'RDF files: .ttl, .trig, .nt, .nq')
  .option('--json', 'print the report as JSON', false)
  .action((files: string[], options: { json: boolean }) =>
    run(() => validateCommand(files, options)),
  );

program
  .command('serve')
  .description('SPARQL エンドポイントとページを開く / serve the endpoint and the pages')
  .option('--data <folder|file...>', 'a folder of dataset versions, or RDF files', [])
  .option(
    '--port <number>',
    'port to listen on (or PORT)',
    portNumber,
    portNumber(process.env['PORT'] ?? '3000'),
  )
  .option('--host <address>', 'address to listen on (or HOST)', process.env['HOST'] ?? '127.0.0.1')
  .option('--timeout <seconds>', 'how long a query may take', seconds, 30)
  .action((options: Parameters<typeof serveCommand>[0]) => run(() => serveCommand(options)));

program
  .command('query')
  .description('問いに答える / answer a query of the library or of a file')
  .argument('[name|file.rq]', 'a query; without one, the library is listed')
  .addOption(
    new Option('--format <format>', 'format of the answer').choices(QUERY_FORMATS).default('table'),
  )
  .option('--data <folder>', 'a folder of dataset versions', '')
  .option('--timeout <seconds>', 'how long the query may take', seconds, 30)
  .allowUnknownOption()
  .allowExcessArguments()
  .action(
    (
      name: string | undefined,
      options: Omit<QueryCommandOptions, 'parameters'>,
      command: Command,
    ) =>
      run(() =>
        queryCommand(name, { ...options, parameters: parametersOf(command.args.slice(1)) }),
      ),
  );

/** `--municipality 射水市` and `--municipality=射水市`, for the parameters that a query has. */
function parametersOf(words: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const { name, value } =
      /^--(?<name>[A-Za-z]+)(?:=(?<value>.*))?$/.exec(words[at] ?? '')?.groups ?? {};
    if (name === undefined)
      throw new ParameterError(`Not a parameter: ${words[at] ?? ''}. Write --name value.`);
    parameters[name] = value ?? words[++at] ?? '';
  }
  return parameters;
}

function portNumber(text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function seconds(text: string): number {
  if (Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Seconds are a number above 0.');
}

/** Runs a command; what people can mend is one line, anything else is our fault and shows where. */
async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!isForPeople(error)) throw error;
    process.stderr.write(`renkei: ${error.message}\n`);
    process.exitCode = error instanceof ParameterError ? EXIT.usage : EXIT.input;
  }
}

function isForPeople(error: unknown): error is Error {
  return (
    error instanceof SourceError ||
    error instanceof UnreadableFile ||
    error instanceof ParameterError
  );
}

try {
  await program.parseAsync();
} catch (error) {
  const code = error instanceof Error && 'exitCode' in error ? Number(error.exitCode) : undefined;
  if (code === undefined) throw error;
  process.exitCode = code === 0 ? EXIT.done : EXIT.usage;
}
