/** Apache Jena Fuseki, with a default graph of its own, or one that shows all graphs. */
import { installFuseki } from './install.js';
import type { StoreProcess } from './running.js';
import { startProcess } from './running.js';

/** A machine that starts fast: what runs for a minute is not worth compiling twice. */
const SHORT_LIVED = ['-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Starts one, empty, in memory; with `showsAll` by TDB, where its default graph can be the union of all graphs. */
export async function startFuseki({
  showsAll = false,
  machine = SHORT_LIVED,
} = {}): Promise<StoreProcess> {
  const { java, jar } = await installFuseki();
  const storage = showsAll
    ? ['--tdb2', '--memTDB', '--set', 'tdb2:unionDefaultGraph=true']
    : ['--mem'];
  return startProcess({
    name: showsAll ? 'fuseki-union' : 'fuseki',
    command: (_, port) => {
      const options = ['--localhost', '--port', String(port), '--update'];
      return [java, [...machine, '-jar', jar, ...options, ...storage, '/renkei']];
    },
    url: port => `http://127.0.0.1:${port}/renkei`,
  });
}
