/** A new server is asked what is asked most: its code is compiled when it is first used, and the first to ask would wait for that. */
import { createServer, get } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The endpoint, and the page that most begin with. */
const PATHS = [`/sparql?query=${encodeURIComponent('ASK {}')}`, '/'];

/** Milliseconds after which an answer is not waited for. */
const PATIENCE = 1_000;

/** Asks an application at a port of its own. What goes wrong is for those who ask to see. */
export async function warmUp(app: RequestListener): Promise<void> {
  const server = createServer(app);
  const isListening = await new Promise<boolean>(resolve => {
    // a machine without this address
    server.once('error', () => resolve(false));
    server.listen(0, '127.0.0.1', () => resolve(true));
  });
  if (!isListening) return;
  const { port } = server.address() as AddressInfo;
  for (const path of PATHS) await answered(`http://127.0.0.1:${port}${path}`);
  server.close();
}

function answered(url: string): Promise<void> {
  return new Promise(resolve => {
    const asked = get(url, { agent: false, timeout: PATIENCE }, response => response.resume());
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => undefined);
    asked.once('close', () => resolve());
  });
}
