#!/usr/bin/env node
/** npx renkei: the command line, made ready first where it is not. */
import { prepare } from '../scripts/prepare.js';

prepare();
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2));
