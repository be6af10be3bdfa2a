/** renkei serve on the command line: its flags as they were given; the settings are read where they are used. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Setting } from '../commands/settings/table.js';
import { SETTING_ENTRIES } from '../commands/settings/table.js';
import type { Report } from './arguments.js';

/** Adds renkei serve. */
export function addServe(program: Command, report: Report): void {
  const serve = program
    .command('serve')
    .description('SPARQL エンドポイントとページを開く / serve the endpoint and the pages')
    .addOption(
      new Option(
        '--config <file>',
        'a file of settings (JSON); flags and variables come before it',
      ).env('RENKEI_CONFIG'),
    );
  for (const [, setting] of SETTING_ENTRIES) serve.addOption(optionOf(setting));
  serve.action(async (values: Readonly<Record<string, unknown>>) => {
    const [{ serveCommand }, { readSettings }, { serveOptions }] = await Promise.all([
      import('../commands/serve.js'),
      import('../commands/settings/read.js'),
      import('../commands/settings/options.js'),
    ]);
    const flags = onCommandLine(serve, values);
    const config = typeof values['config'] === 'string' ? { config: values['config'] } : {};
    const settings = readSettings({ flags, environment: process.env, ...config });
    report(await serveCommand(serveOptions(settings)));
  });
}

/** The option with what the help says of it. */
function optionOf({ flag, variable, text, byDefault, alone }: Setting): Option {
  const option = new Option(flag, text).env(variable);
  if (byDefault !== undefined && typeof byDefault !== 'boolean') option.default(byDefault);
  return alone === undefined ? option : option.preset(alone);
}

/** What was given on the command line itself, without what commander took from the environment or by default. */
function onCommandLine(
  serve: Command,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const given = Object.entries(values).filter(
    ([key]) => key !== 'config' && serve.getOptionValueSource(key) === 'cli',
  );
  return Object.fromEntries(given);
}
