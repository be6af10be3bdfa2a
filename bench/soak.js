/**
 * Whether the server stays as it was, and right: `npm run soak [SECONDS]`, ten minutes unless told otherwise.
 * Mixed requests whose answers are known, the seven hostile queries, requests that are given up and connections
 * that say half a sentence run beside each other; at the end threads and handles must be what they were after the
 * warm-up, no answer may have been wrong, and memory must not have grown from the second quarter of the time to the
 * last. Medians of quarters are compared: what a query has taken is given back when its thread ends, not before, so
 * that one look says how the last queries fell more than what was kept. The first quarter fills what is remembered.
 */
import { connect } from 'node:net';
import { footprint, pause } from './footprint.js';
import { HOSTILE, MODEST, QUERIES, SMALL, serveHostile } from './hostile.js';
import { figure, median, section } from './measure.js';

/** Seconds that the server has to become quiet in before it is looked at: a query stops after two, a thread loads in less. */
const SETTLE = 10;

/** What the median of memory may have grown by. */
const GROWTH = 1.1;

/** How often memory is looked at, in milliseconds. */
const LOOK = 1000;

/** The address of who gives up (RFC 5737). */
const HASTY = '198.51.100.2';

const TURTLE = 'text/turtle';
const GET = { headers: MODEST };

/** A query with the answer in a format; a comment makes each another one, so that no answer is remembered. */
function query(text, accept) {
  return turn => ({
    path: '/sparql',
    method: 'POST',
    headers: { ...MODEST, accept },
    body: new URLSearchParams({ query: `${text} # ${turn}` }),
  });
}

/** A query that is refused, each time from another address (RFC 5737): a client may make few mistakes in a minute. */
function mistaken(text, accept) {
  return turn => {
    const headers = { accept, 'x-forwarded-for': `203.0.113.${turn % 250}` };
    return { ...query(text, accept)(turn), headers };
  };
}

function page(path, headers = {}) {
  return () => ({ path, headers: { ...MODEST, ...headers } });
}

const ENTITY = '/id/municipality/16211';
const GRAPH = 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o . ?s a <https://w3id.org/jp-renkei/ns#Article> }';

/** Requests whose answers do not change while the data do not. */
const REQUESTS = {
  'small query': query(SMALL, 'text/csv'),
  'small query, remembered': () => ({ path: `/sparql?query=${encodeURIComponent(SMALL)}`, ...GET }),
  'counted classes': query(
    'SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class ORDER BY ?class',
    'application/sparql-results+json',
  ),
  'a graph in Turtle': query(GRAPH, TURTLE),
  'a graph in JSON-LD': query(GRAPH, 'application/ld+json'),
  'words in texts': page(`/api/search?q=${encodeURIComponent('観光')}`),
  'page of a node': page(`${ENTITY}.html`),
  'node in Turtle': page(`${ENTITY}.ttl`),
  'start page': page('/'),
  'service description': page('/sparql', { accept: TURTLE }),
  'default graph': page('/graph-store?default', { accept: 'application/n-triples' }),
  'list of questions': page('/api/queries'),
  'no such node': page('/id/municipality/99999.ttl'),
  'no SPARQL': mistaken('SELECT * { ?s ?p }', 'text/csv'),
  'nothing acceptable': mistaken(SMALL, 'image/png'),
  'an update': mistaken('CLEAR ALL', 'text/csv'),
};

async function answerTo(url, { path, ...request }) {
  const response = await fetch(`${url}${path}`, { redirect: 'manual', ...request });
  return `${response.status} ${await response.text()}`;
}

/** An answer without the number of the comment, which an error may quote. */
const same = answer => answer.replace(/# ?\d+/g, '#');

class Soak {
  right = 0;
  wrong = [];
  refused = 0;
  aborted = 0;
  halves = 0;
  isOver = false;
  #url;
  #known = new Map();

  constructor(url) {
    this.#url = url;
  }

  /** Asks everything once: these answers are right by definition, and those that come later must be the same. */
  async learn() {
    for (const [name, make] of Object.entries(REQUESTS))
      this.#known.set(name, same(await answerTo(this.#url, make(0))));
  }

  #check(name, answer) {
    const known = this.#known.get(name);
    if (known === answer) this.right += 1;
    else if (this.wrong.length < 20) this.wrong.push(`${name}: ${answer.slice(0, 200)}`);
    else this.wrong.push(name);
  }

  /** The answer; a connection that breaks is none, and so wrong. */
  #answerTo(request) {
    return answerTo(this.#url, request).catch(error => `no answer: ${error.cause ?? error}`);
  }

  async mixed() {
    for (let turn = 1; !this.isOver; turn++)
      for (const [name, make] of Object.entries(REQUESTS)) {
        this.#check(name, same(await this.#answerTo(make(turn))));
        await pause(5);
      }
  }

  /** A hostile query is answered, always the same, or refused by a limit. */
  async hostile(name, text) {
    for (let turn = 1; !this.isOver; turn++) {
      const request = {
        ...query(text, 'text/csv')(turn),
        headers: { ...HOSTILE, accept: 'text/csv' },
      };
      const answer = await this.#answerTo({ path: '/sparql', ...request });
      if (
        /^(?:400|503) \{"type":"(?:timeout|memory-limit|too-many-rows|result-too-large|queue-full|busy)"/.test(
          answer,
        )
      ) {
        this.refused += 1;
        continue;
      }
      if (!this.#known.has(name)) this.#known.set(name, answer);
      this.#check(name, answer);
    }
  }

  /** Requests that are given up, at once or while they are answered. */
  async aborting() {
    const texts = [SMALL, GRAPH, ...Object.values(QUERIES)];
    for (let turn = 1; !this.isOver; turn++) {
      const request = query(texts[turn % texts.length], TURTLE)(`given up ${turn}`);
      request.headers['x-forwarded-for'] = HASTY;
      const signal = AbortSignal.timeout(1 + ((turn * 7) % 60));
      try {
        await answerTo(this.#url, { ...request, signal });
      } catch {
        this.aborted += 1;
      }
    }
  }

  /** Connections that send half a request, and go. */
  async halve() {
    const { hostname, port } = new URL(this.#url);
    while (!this.isOver) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write('POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nquery=SEL');
      await pause(50);
      socket.destroy();
      this.halves += 1;
    }
  }

  async run(seconds) {
    this.isOver = false;
    const loops = [
      this.mixed(),
      this.mixed(),
      ...Object.entries(QUERIES).map(([name, text]) => this.hostile(name, text)),
      this.aborting(),
      this.aborting(),
      this.halve(),
    ];
    await pause(seconds * 1000);
    this.isOver = true;
    await Promise.all(loops);
    await pause(SETTLE * 1000);
  }
}

/** The medians of memory in each quarter of a time, in MB. */
function quarters(memory) {
  const length = Math.ceil(memory.length / 4);
  return [0, 1, 2, 3].map(quarter =>
    median(memory.slice(quarter * length, (quarter + 1) * length)),
  );
}

/** Runs it so long, and looks at the memory meanwhile; MB. */
async function watched(pid, work) {
  const memory = [];
  const timer = setInterval(() => memory.push(footprint(pid).memory), LOOK);
  await work();
  clearInterval(timer);
  return quarters(memory);
}

function show(when, { memory, threads, handles }) {
  figure(when, `${memory.toFixed(0)} MB, ${threads} threads, ${handles} handles`);
}

/** Runs it; gives what is not as it should be. */
async function soak(seconds) {
  const { pid, url, end } = await serveHostile();
  try {
    const soaking = new Soak(url);
    await soaking.learn();
    const start = footprint(pid);
    await soaking.run(Math.min(60, seconds / 4));
    const warm = footprint(pid);
    const [first, second, third, last] = await watched(pid, () => soaking.run(seconds));
    const after = footprint(pid);
    section(`Soak of ${seconds} s`);
    show('at the start', start);
    show('after the warm-up', warm);
    show('at the end', after);
    figure(
      'memory, medians of quarters',
      `${[first, second, third, last].map(memory => memory.toFixed(0)).join(', ')} MB`,
    );
    figure('right answers', String(soaking.right));
    figure('wrong answers', String(soaking.wrong.length));
    figure('hostile queries refused', String(soaking.refused));
    figure('requests given up', String(soaking.aborted));
    figure('half requests', String(soaking.halves));
    return [
      ...soaking.wrong.slice(0, 20),
      ...(last > second * GROWTH ? ['memory grew'] : []),
      ...(after.threads > warm.threads ? ['there are more threads'] : []),
      ...(after.handles > warm.handles + 2 ? ['there are more handles'] : []),
    ];
  } finally {
    end();
  }
}

const flaws = await soak(Number(process.argv[2] ?? 600));
for (const flaw of flaws) console.error(flaw);
process.exitCode = flaws.length === 0 ? 0 : 1;
