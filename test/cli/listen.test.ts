/** Where a server cannot listen: the system's own errors, as somebody is told them. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listenProblem } from '../../src/commands/listen-problem.js';
import { InputError } from '../../src/model/input-error.js';

/** What the system says to who wants to listen there. */
function errorAt(host: string, port = 0): Promise<Error> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => reject(new Error(`${host} is free`))));
  });
}

/** What is said in Japanese and English; nothing of an error that is none of the user’s. */
function textsOf(problem: Error): readonly string[] {
  return problem instanceof InputError ? [problem.text.ja, problem.text.en] : [];
}

/** An address of documentation, one of a net without hosts, a name that nobody may have, no address. */
const NO_HOSTS = ['203.0.113.1', '2001:db8::1', 'no-such-host.invalid', '1.2.3.4.5', 'a b'];

describe('it is said that there is no such address:', () => {
  it.each(NO_HOSTS)('%s', async host => {
    const problem = listenProblem(await errorAt(host), host, 3000);
    const [ja, en] = textsOf(problem);
    expect(ja).toMatch(/--host .*127\.0\.0\.1/);
    expect(en).toContain(`--host ${host}: is no address of this machine.`);
  });
});

it('it is said that another program listens there', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const problem = listenProblem(await errorAt('127.0.0.1', port), '127.0.0.1', port);
  other.close();
  expect(textsOf(problem)[1]).toContain(`port ${port}: another program listens there.`);
});

it('a port that is for others is told so, and a fault of ours stays as it is', () => {
  const withCode = (code: string): Error & { code: string } => Object.assign(new Error('x'), { code });
  expect(listenProblem(withCode('EACCES'), '127.0.0.1', 80).message).toContain('port 80');
  const fault = withCode('EMFILE');
  expect(listenProblem(fault, '127.0.0.1', 3000)).toBe(fault);
}); // prettier-ignore

it('renkei serve ends with one line and 3', async () => {
  const args = ['bin/renkei.js', 'serve', '--port', '0', '--host', '203.0.113.1'];
  const data = ['--data', 'test/support/other-people.ttl'];
  const env = { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '', LC_MESSAGES: '' };
  const [code, said] = await new Promise<readonly [unknown, string]>(resolve => {
    execFile(process.execPath, [...args, ...data], { env }, (error, _, err) =>
      resolve([error?.code, err]),
    );
  });
  expect(code).toBe(3);
  expect(said).toMatch(/^renkei: --host 203\.0\.113\.1: [^\n]*このコンピューター[^\n]*\n$/);
});
