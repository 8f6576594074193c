/**
 * `npm run bench`: a table for people, one JSON object a line with `--json`, one part with `--only PART`.
 * Figures of one run belong together; those of two machines don't.
 */
import { prepareMachine, thisMachine } from '#build/test/machine.ts';
import { inColumns } from '../helpers/columns.ts';
import type { Measurement } from './measurement.ts';

type Part = () => Promise<readonly Measurement[]>;

/** Loaded when they run: a part must not be slowed down by what another one needs. */
const parts: Readonly<Record<string, Part>> = {
  engine: async () => [
    ...(await (await import('./engine/index.ts')).engineBenchmarks()),
    ...(await (await import('./engine/simulation.ts')).simulationBenchmarks()),
  ],
  interface: async () => (await import('./interface/index.ts')).interfaceBenchmarks(),
  file: async () => [
    ...(await (await import('./file/index.ts')).fileBenchmarks()),
    ...(await (await import('./file/large.ts')).largeFileBenchmarks()),
  ],
  report: async () => (await import('./report/index.ts')).reportBenchmarks(),
  // Forecasting comes later; the name is taken, so that a script may already ask for it.
  forecast: () => Promise.resolve([]),
};

const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

function asTable(all: readonly Measurement[]): string {
  const rows = all.map(({ name, value, unit, ratio, peer, goal, met }) => [
    name,
    `${number(value)} ${unit}`,
    goal === undefined ? '' : `${met === true ? 'met' : 'MISSED'} (${number(goal)} ${unit})`,
    ratio === undefined ? '' : `${number(ratio)}× ${peer ?? ''}`,
  ]);
  return inColumns([['measured', 'value', 'goal', 'against a peer'], ...rows]);
}

type Options = { readonly json: boolean; readonly names: readonly string[] };

function readOptions(args: readonly string[]): Options | string {
  const only = args.indexOf('--only');
  const known = args.filter(
    (arg, index) => arg === '--json' || arg === '--only' || (only !== -1 && index === only + 1),
  );
  if (known.length < args.length) return 'Use --json, and --only PART.';
  const name = only === -1 ? null : (args[only + 1] ?? '');
  if (name !== null && !Object.hasOwn(parts, name))
    return `There is no part "${name}". There are: ${Object.keys(parts).join(', ')}.`;
  return { json: args.includes('--json'), names: name === null ? Object.keys(parts) : [name] };
}

async function measure({ json, names }: Options): Promise<void> {
  prepareMachine(thisMachine);
  const all: Measurement[] = [];
  for (const name of names) {
    try {
      const measured = (await parts[name]?.()) ?? [];
      all.push(...measured);
      if (json) for (const one of measured) console.log(JSON.stringify(one));
      if (measured.length === 0) console.error(`${name}: nothing is measured yet.`);
    } catch (error) {
      console.error(`${name}: could not be measured. ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  if (!json) console.log(asTable(all));
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else await measure(options);
