/** renkei as it was built: nothing is installed or compiled where it runs. */
import { main } from '../dist/cli.js';

process.exitCode = await main(process.argv.slice(2));
