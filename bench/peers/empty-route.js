/** A small query beside a route of Express that does nothing. */
import express from 'express';
import { SMALL } from '../hostile.js';
import { figure, milliseconds, quantile, section } from '../measure.js';
import { ask, connections, exchange } from './ask.js';

const ROUNDS = 1000;

async function p50(task) {
  const times = [];
  for (let turn = 0; turn < ROUNDS; turn++) times.push((await task(turn)).time);
  return quantile(times.slice(ROUNDS / 10), 0.5);
}

/** Prints both, and the ratio; `server` is ours. */
export async function compareWithEmptyRoute(server) {
  const app = express().post('/', (_, response) => response.send('{}'));
  const listening = await new Promise(resolve => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  const agent = connections(1);
  const url = `http://127.0.0.1:${listening.address().port}/`;
  const empty = await p50(() => exchange(url, { agent, method: 'POST' }));
  const cold = await p50(turn => ask(server, `${SMALL} # ${turn}`, agent));
  const repeated = await p50(() => ask(server, SMALL, agent));
  agent.destroy();
  listening.close();
  section('A small query and an empty route of Express, p50');
  figure('empty route', milliseconds(empty));
  figure('small query, cold', milliseconds(cold), `×${(cold / empty).toFixed(1)}; aim: ×3`);
  figure('small query, repeated', milliseconds(repeated), `×${(repeated / empty).toFixed(1)}`);
}
