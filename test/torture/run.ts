/**
 * `npm run torture`: plants faults and counts what they broke. A table for people, one JSON object a line with
 * `--json`, fewer places with `--short`, one row with `--only NAME`. `--seed N` repeats a run.
 */
import { parseArgs } from 'node:util';
import { prepareMachine, thisMachine } from '#build/test/machine.ts';
import { setup } from '../e2e/helpers/build-app.ts';
import { inColumns } from '../helpers/columns.ts';
import type { Figure } from './fault.ts';
import { faults } from './faults/index.ts';
import { plant } from './plant.ts';

const number = (value: number): string => value.toLocaleString('en');

function asTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ title, tried, least, bad, controlCaught, met, seconds, words }) => [
    met ? 'met' : 'MISSED',
    title,
    `${number(tried)} (${number(least)})`,
    number(bad.length),
    controlCaught ? 'caught' : 'NOT CAUGHT',
    `${seconds.toFixed(0)} s`,
    words,
  ]);
  return inColumns([['', 'fault', 'planted (least)', 'bad', 'control', 'took', 'what was seen'], ...rows]);
}

type Options = { readonly json: boolean; readonly short: boolean; readonly only: string[]; readonly seed: number };

function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        short: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        seed: { type: 'string', default: '20261126' },
      },
    });
    const names = faults.map(({ name }) => name);
    const unknown = values.only.find((name) => !names.includes(name));
    if (unknown !== undefined) return `There is no fault "${unknown}". There are: ${names.join(', ')}.`;
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) return 'The seed is a whole number.';
    return { json: values.json, short: values.short, only: values.only, seed };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nUse --json, --short, --only NAME and --seed N.`;
  }
}

async function torture({ json, short, only, seed }: Options): Promise<void> {
  prepareMachine(thisMachine);
  // Some rows try the app as it is built.
  await setup();
  const chosen = faults.filter(({ name }) => only.length === 0 || only.includes(name));
  const figures: Figure[] = [];
  for (const fault of chosen) {
    try {
      const figure = await plant(fault, { short, seed, quiet: json });
      figures.push(figure);
      if (json) console.log(JSON.stringify(figure));
      for (const each of figure.bad.slice(0, 20)) console.error(`${fault.name}: ${each}`);
      if (!figure.met) process.exitCode = 1;
    } catch (error) {
      console.error(
        `${fault.name}: could not be tried. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exitCode = 1;
    }
  }
  if (!json) console.log(asTable(figures));
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else await torture(options);
