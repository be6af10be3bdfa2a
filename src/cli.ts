/** renkei: argv → one command. Each command is loaded when it is asked for. The door of commander. */
import { Command, CommanderError, Option } from 'commander';
import type { Report } from './cli/arguments.js';
import { seconds } from './cli/arguments.js';
import { addPublish } from './cli/publish.js';
import { addServe } from './cli/serve.js';
import {
  BUNDLED_SOURCES,
  CONVERT_FORMATS,
  GRAPH_FOLDER,
  QUERY_FORMATS,
  STEPS,
} from './commands/options.js';
import type {
  BuildCommandOptions,
  ConvertOptions,
  QueryCommandOptions,
} from './commands/options.js';
import { EXIT, messageLanguage, softwareVersion } from './commands/project.js';
import { parametersOf } from './commands/query-parameters.js';
import { InputError, UsageError } from './model/input-error.js';

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
  if (!process.stdout.listeners('error').includes(endQuietly))
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
  for (const add of [addConvert, addBuild, addValidate, addServe, addQuery, addPublish])
    add(program, report);
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
