/** What one server does: each query cold and repeated, many clients, memory. */
import { quantile } from '../measure.js';
import { ask, connections, rowCount } from './ask.js';
import { memoryOf } from './servers.js';

/** Requests a query, and milliseconds after which fewer must do. */
const ROUNDS = 21;
const PATIENCE_A_QUERY = 3_000;
/** Requests before those that count: just-in-time compilers want to see a query first. */
const WARM_UP = 5;
/** Rounds of all queries before the first counts: else the queries of its first seconds would show a server cold. */
const ROUNDS_BEFORE = 3;
/** Milliseconds of requests by as many clients as there are. */
const LOAD_TIME = 5_000;

/** A comment makes each query another one, so that no answer is remembered. */
let turns = 0;
function anew(text) {
  turns += 1;
  return `${text}\n# ${turns}`;
}

/** The times of one query, and how many rows it has; `times` is empty where it is not answered. */
async function timesOf(server, textOf, agent) {
  const end = performance.now() + PATIENCE_A_QUERY;
  const times = [];
  let rows;
  try {
    for (let turn = -WARM_UP; turn < ROUNDS; turn++) {
      const answer = await ask(server, textOf(), agent);
      rows = rowCount(answer);
      if (rows === undefined) return { times: [], rows, reason: answer.text.slice(0, 80) };
      const isLate = performance.now() > end;
      if (turn >= 0 || isLate) times.push(answer.time);
      if (isLate) break;
    }
  } catch (error) {
    return { times: [], rows, reason: String(error) };
  }
  return { times, rows };
}

async function requestsASecond(server, questions, clients) {
  const agent = connections(clients);
  const start = performance.now();
  let done = 0;
  const client = async first => {
    for (let at = first; performance.now() - start < LOAD_TIME; at++) {
      // an answer that does not come counts as none
      const { status } = await ask(server, questions(at), agent).catch(() => ({ status: 0 }));
      if (status === 200) done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, at) => client(at)));
  agent.destroy();
  return (done / (performance.now() - start)) * 1000;
}

/** Requests a second with one client and with eight, each query another one, and each asked before. */
async function loadOf(server, texts) {
  const cold = at => anew(texts[at % texts.length]);
  const repeated = at => texts[at % texts.length];
  return {
    'cold, 1 client': await requestsASecond(server, cold, 1),
    'cold, 8 clients': await requestsASecond(server, cold, 8),
    'repeated, 1 client': await requestsASecond(server, repeated, 1),
    'repeated, 8 clients': await requestsASecond(server, repeated, 8),
  };
}

/** p50 and p95 of some times in milliseconds; undefined where there are none. */
export function summaryOf(times) {
  return times.length === 0 ? undefined : { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Asks all queries some times; one that is not answered in a second is left out of the next round. */
async function warmUp(server, questions, agent) {
  let texts = questions.map(({ text }) => text);
  for (let round = 0; round < ROUNDS_BEFORE; round++) {
    const quick = [];
    for (const text of texts) {
      const answer = await ask(server, anew(text), agent).catch(() => undefined);
      if (answer !== undefined && answer.time < 1000) quick.push(text);
    }
    texts = quick;
  }
}

/** Every figure of a server. A query that it does not answer in time has none, and takes no part in the load. */
export async function measureServer(server, questions) {
  const agent = connections(1);
  await warmUp(server, questions, agent);
  const answers = [];
  for (const { name, text } of questions) {
    const cold = await timesOf(server, () => anew(text), agent);
    const repeated = cold.times.length === 0 ? cold : await timesOf(server, () => text, agent);
    answers.push({
      name,
      text,
      rows: cold.rows,
      reason: cold.reason,
      cold: summaryOf(cold.times),
      repeated: summaryOf(repeated.times),
    });
  }
  agent.destroy();
  const fast = answers.filter(({ cold }) => cold !== undefined && cold.p50 < 1000);
  const load = await loadOf(
    server,
    fast.map(({ text }) => text),
  );
  return { ...server, answers, load, memory: memoryOf(server) };
}
