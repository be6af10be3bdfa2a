/** Virtuoso as Debian has it, with its usual cap of 10,000 rows. The user is dba, the password dba. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installVirtuoso } from './install.js';
import type { StoreProcess } from './running.js';
import { freePort, startProcess } from './running.js';

/** Who may write there. */
export const VIRTUOSO_USER = { user: 'dba', password: 'dba' };

/** Starts one, empty. */
export async function startVirtuoso({
  buffers = 20_000,
  rows = 10_000,
} = {}): Promise<StoreProcess> {
  const { program, libraries } = installVirtuoso();
  const sqlPort = await freePort();
  return startProcess({
    name: 'virtuoso',
    command: (folder, port) => {
      const file = join(folder, 'virtuoso.ini');
      writeFileSync(file, configuration(folder, { port, sqlPort, buffers, rows }));
      return [program, ['+foreground', '+configfile', file]];
    },
    environment: libraries === '' ? {} : { LD_LIBRARY_PATH: libraries },
    url: port => `http://127.0.0.1:${port}/sparql`,
  });
}

interface Numbers {
  readonly port: number;
  readonly sqlPort: number;
  readonly buffers: number;
  readonly rows: number;
}

/** All that is not said is as Virtuoso has it. */
function configuration(folder: string, { port, sqlPort, buffers, rows }: Numbers): string {
  return `[Database]
DatabaseFile = ${folder}/v.db
ErrorLogFile = ${folder}/v.log
LockFile = ${folder}/v.lck
TransactionFile = ${folder}/v.trx
xa_persistent_file = ${folder}/v.pxa
TempStorage = TempDatabase
FileExtend = 200

[TempDatabase]
DatabaseFile = ${folder}/temp.db
TransactionFile = ${folder}/temp.trx

[Parameters]
ServerPort = 127.0.0.1:${sqlPort}
DisableUnixSocket = 1
ServerThreads = 20
NumberOfBuffers = ${buffers}
MaxDirtyBuffers = ${Math.round(buffers * 0.6)}
CaseMode = 2
DefaultIsolation = 2
CheckpointInterval = 0

[HTTPServer]
ServerPort = 127.0.0.1:${port}
ServerRoot = ${folder}
ServerThreads = 16
MaxClientConnections = 16
KeepAliveTimeout = 15
MaxKeepAlives = 16
EnabledDavVSP = 0
HTTPProxyEnabled = 0

[SPARQL]
ResultSetMaxRows = ${rows}
MaxQueryExecutionTime = 60
`;
}
