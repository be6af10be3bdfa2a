/** Signals that a server gets: from the moment it begins to load. */
import { afterEach, expect, it, vi } from 'vitest';
import { serveCommand } from '../../src/commands/serve.js';

type Listener = () => void;

/** The listener that a signal has now and had not before; called as the signal would. */
function added(signal: 'SIGHUP' | 'SIGTERM', before: readonly unknown[]): Listener | undefined {
  return process.listeners(signal).find(listener => !before.includes(listener)) as
    Listener | undefined;
}

afterEach(() => vi.restoreAllMocks());

it('SIGHUP while the data are loaded ends nothing: they are looked at again when they are there', async () => {
  const [hup, term] = [process.listeners('SIGHUP'), process.listeners('SIGTERM')];
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const address = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const ended = serveCommand({
    data: ['test/support/other-people.ttl'],
    port: 0,
    host: '127.0.0.1',
    timeout: 10,
    budget: { seconds: 60, errors: 30 },
    threads: 1,
    watch: false,
  });
  const reload = added('SIGHUP', hup);
  expect(reload).toBeDefined();
  reload?.();
  await vi.waitFor(() => expect(said.mock.calls.flat().join('')).toMatch(/renkei: [0-9a-f]{16}\n/), 20_000);
  expect(address.mock.calls.flat().join('')).toMatch(/^http:\/\/localhost:\d+\n/);
  added('SIGTERM', term)?.();
  expect(await ended).toBe(0);
  expect(process.listeners('SIGHUP')).toEqual(hup);
}); // prettier-ignore
