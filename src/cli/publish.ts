/** renkei publish on the command line. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { PublishCommandOptions } from '../commands/options.js';
import { GRAPH_FOLDER } from '../commands/options.js';
import type { Report } from './arguments.js';

/** Adds renkei publish. */
export function addPublish(program: Command, report: Report): void {
  program
    .command('publish')
    .description('データセットを SPARQL サーバーに入れる / load the dataset into a SPARQL server')
    .addOption(
      new Option('--to <address>', 'its SPARQL endpoint, or where its addresses begin')
        .env('RENKEI_PUBLISH_TO')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--graph-store <address>', 'where it has its graphs (Graph Store Protocol)').env(
        'RENKEI_PUBLISH_GRAPH_STORE',
      ),
    )
    .addOption(
      new Option('--update <address>', 'where it takes updates, where it has no graph store').env(
        'RENKEI_PUBLISH_UPDATE',
      ),
    )
    .option('--data <folder>', 'a folder of dataset versions', GRAPH_FOLDER)
    .option('--json', 'print what was done as JSON', false)
    .option('--quiet', 'neither progress nor summary', false)
    .addHelpText('after', WHO)
    .action(async (options: PublishCommandOptions) => {
      const { publishCommand } = await import('../commands/publish.js');
      report(await publishCommand(options));
    });
}

/** What is no option: lists of processes show a command line to everybody. */
const WHO = `
Where the server asks who you are (renkei serve --store asks the same):
  RENKEI_STORE_USER, RENKEI_STORE_PASSWORD   name and password (Basic or Digest)
  RENKEI_STORE_TOKEN                         or a token (Bearer)
  RENKEI_STORE_PASSWORD_FILE, …_TOKEN_FILE   the same in a file

All graphs of the dataset are replaced and counted; other graphs are left alone. While that lasts, or where it is
broken off, renkei serve --store does not ask this server: give it a second one to answer meanwhile.

  renkei publish --to http://localhost:3030/renkei
  RENKEI_STORE_USER=dba RENKEI_STORE_PASSWORD_FILE=/run/secrets/dba renkei publish --to http://localhost:8890/sparql
`;
