import { InvalidArgumentError, Option } from 'commander';
import type { SimulateInput } from '#electron/host/headless/simulate.ts';
import type { AddCommand } from '../main.ts';
import { readSets } from '../read-sets.ts';
import { simulationTable } from '../simulation-table.ts';
import { withSource } from '../with-source.ts';

type Options = {
  case?: string;
  scenario?: string;
  set: string[];
  trials: number;
  seed: number;
  sampler: SimulateInput['sampler'];
  result: string[];
  fan?: string;
  shortfall: number;
  until?: NonNullable<SimulateInput['until']>;
  workers?: number;
};
const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

export const simulateCommand: AddCommand = (program, output) => {
  program
    .command('simulate')
    .description('draw the uncertain inputs many times: how each result spreads, and what that comes from')
    .argument('<file>', 'a workspace file or a case document')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--scenario <name>', 'in this scenario; what it sets is not drawn')
    .option('--set <line=value>', 'what if; may be given more than once', collect, [])
    .option('--trials <number>', 'how many trials, at most 1,000,000', numberOfTrials, 10_000)
    .option('--seed <number>', 'the same seed gives the same numbers', wholeNumber, 1)
    .addOption(
      new Option('--sampler <name>', 'Latin hypercube, plain random numbers, or Sobol’s sequence')
        .choices(['lhs', 'random', 'sobol'])
        .default('lhs'),
    )
    .option('--result <name>', 'only this line; may be given more than once', collect, [])
    .option('--fan <names>', 'also the spread of these lines in each period, separated by commas')
    .option('--shortfall <share>', 'the share of lowest outcomes whose mean is told', share, 0.05)
    .option(
      '--until <error>',
      'stop when the mean’s standard error is at most this: 1% of the mean, or a value',
      stopRule,
    )
    .option('--workers <number>', 'how many threads; the numbers do not depend on it', numberOfWorkers)
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: Options) => {
      const set = readSets(output, options.set);
      if (set === null) return;
      await withSource(output, file, async (source) => {
        const [{ simulateCase }, { pickCase }, { plainOf }, { simulatorFor }] = await Promise.all([
          import('#electron/host/headless/simulate.ts'),
          import('#electron/host/headless/pick-case.ts'),
          import('#shared/kernel/plain.ts'),
          import('#electron/host/headless/simulator.ts'),
        ]);
        const picked = output.value(pickCase(source.records, options.case));
        if (picked === null) return;
        const input: SimulateInput = {
          caseId: picked.id,
          scenario: options.scenario ?? null,
          set,
          trials: options.trials,
          seed: options.seed,
          sampler: options.sampler,
          results: options.result.length === 0 ? undefined : options.result,
          fan: namesIn(options.fan),
          shortfall: options.shortfall,
          until: options.until,
          drivers: true,
          curves: output.json,
        };
        const simulator = simulatorFor(input.trials, options.workers);
        try {
          const simulated = output.value(await simulateCase(source.records, input, simulator.simulate));
          if (simulated === null) return;
          const { findings } = simulated.output;
          output.answer(plainOf(simulated.output) as object, () => simulationTable(simulated));
          if (!output.json) for (const finding of findings) output.note(finding.message);
          if (findings.some((finding) => finding.severity === 'error')) output.failed();
        } finally {
          await simulator.close();
        }
      });
    });
};

const namesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function wholeNumber(text: string): number {
  if (!/^\d{1,16}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function numberOfTrials(text: string): number {
  const trials = wholeNumber(text);
  if (trials < 2 || trials > 1_000_000) throw new InvalidArgumentError('It must lie between 2 and 1,000,000.');
  return trials;
}

function numberOfWorkers(text: string): number {
  const workers = wholeNumber(text);
  if (workers < 1 || workers > 64) throw new InvalidArgumentError('It must lie between 1 and 64.');
  return workers;
}

function share(text: string): number {
  const value = numberIn(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('It must lie between 0 and 1, such as 0.05 or 5%.');
  return value;
}

function stopRule(text: string): NonNullable<SimulateInput['until']> {
  const standardError = numberIn(text);
  if (!(standardError > 0)) throw new InvalidArgumentError('It must be above 0, such as 1% or 50000.');
  return { standardError, of: text.trim().endsWith('%') ? 'share' : 'value' };
}

function numberIn(text: string): number {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text) ?? [];
  return digits === undefined ? NaN : Number(digits) / (percent === '%' ? 100 : 1);
}
