import type { OutputOf } from '#shared/api/contract.ts';
import { numberArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import {
  heading,
  resultCommand,
  right,
  runAnalysis,
  share,
  withConventions,
  type CaseOptions,
} from '../run-analysis.ts';

type Options = CaseOptions & { threshold: number };

export const switchingCommand: AddCommand = (program, output) => {
  resultCommand(program, 'switching', 'for each input, the value at which a result crosses a threshold')
    .option('--threshold <number>', 'the value of the result where the decision changes', numberArgument, 0)
    .action((file: string, { case: name, result, scenario, threshold }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.switchingValues' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), threshold }),
        ({ about, base, values, conventions, threshold: crossed }) => [
          ...heading(
            about,
            `${about.label}: ${figure(base, about.unit)}; where it crosses ${figure(crossed, about.unit)}`,
          ),
          ...withConventions(switchingRows(values), conventions),
        ],
      ),
    );
};

/** Inputs with the value each would need, the smallest change first. */
export function switchingRows(
  values: OutputOf<'analysis.switchingValues'>['values'],
): Parameters<typeof withConventions>[0] {
  return [
    ['Input', right('Now'), right('Needed'), right('Change'), right('Percentile'), 'Within its range'],
    ...values.map((each) => [
      each.label,
      right(figure(each.base, each.unit)),
      right(each.value === null ? 'none' : figure(each.value, each.unit)),
      right(each.value === null ? '' : share(each.change)),
      right(each.percentile === null ? '' : `P${(each.percentile * 100).toFixed(0)}`),
      each.withinRange === null ? '' : each.withinRange ? 'yes' : 'no',
    ]),
  ];
}
