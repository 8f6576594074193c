import { listArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { caseCommand, heading, right, runAnalysis, share, signed, withConventions } from '../run-analysis.ts';

type Options = { case?: string; results?: string[]; lanes?: string[]; to: string };

export const compareCommand: AddCommand = (program, output) => {
  caseCommand(program, 'compare', 'results of scenarios side by side, with the difference of each to one of them')
    .option('--results <lines>', 'the lines to look at; the results of the case when left out', listArgument)
    .option('--lanes <scenarios>', 'which scenarios, separated by commas; all and the base when left out', listArgument)
    .option('--to <scenario>', 'the one to compare to; "base" is the base', 'base')
    .action((file: string, { case: name, results, lanes, to }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.compare' },
        (lane) => ({ results, lanes: lanes?.map(lane), to: lane(to) }),
        (answer) => {
          const isWeighted = answer.weights.length > 0;
          return [
            ...heading(answer.about, `Compared to ${answer.to}`),
            ...withConventions(
              [
                ['Result', ...answer.lanes.map(right), ...(isWeighted ? [right('Weighted')] : [])],
                ...answer.results.flatMap(({ result, label, unit, values, differences, changes }) => [
                  [
                    label,
                    ...values.map((value) => right(figure(value, unit))),
                    ...(isWeighted
                      ? [right(result in answer.expected ? figure(answer.expected[result] ?? null, unit) : '')]
                      : []),
                  ],
                  ['', ...differences.map((difference, lane) => right(apart(difference, changes[lane] ?? null, unit)))],
                ]),
              ],
              answer.conventions,
            ),
          ];
        },
      ),
    );
};

function apart(difference: number | null, change: number | null, unit: string | null): string {
  if (difference === null || difference === 0) return '';
  return `${signed(difference, unit)}${change === null ? '' : ` (${share(change)})`}`;
}
