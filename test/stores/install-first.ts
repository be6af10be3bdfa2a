/** Once before the tests: the servers, or what to do where they cannot be installed. */
import { installFuseki, installVirtuoso } from './servers/install.js';
import { CannotInstall } from './servers/packages.js';

export default async function setup(): Promise<void> {
  try {
    installVirtuoso();
    await installFuseki();
  } catch (error) {
    if (!(error instanceof CannotInstall)) throw error;
    console.error(`\nThe servers of the tests cannot be installed. ${error.message}\n`);
    process.exit(1);
  }
}
