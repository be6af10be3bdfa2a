/** The server over the dataset, on loopback and a free port. */
import { startServer } from '../../src/commands/serve.js';
import type { ServeOptions } from '../../src/commands/options.js';
import type { RunningServer } from '../../src/commands/serve.js';
import { datasetFolder } from './dataset.js';

/** Starts the server; the caller closes it. `timeout` is in seconds. One query runs at a time: each thread loads the data. */
export function startTestServer(
  timeout = 10,
  more: Partial<ServeOptions> = {},
): Promise<RunningServer> {
  return startServer({
    data: [datasetFolder()],
    port: 0,
    host: '127.0.0.1',
    timeout,
    budget: { seconds: 10_000, errors: 10_000 },
    watch: false,
    threads: 1,
    ...more,
  });
}
