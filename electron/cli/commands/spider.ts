import { numbersArgument } from '../arguments.ts';
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

type Options = CaseOptions & { changes?: boolean; steps?: number[] };

export const spiderCommand: AddCommand = (program, output) => {
  resultCommand(program, 'spider', 'a result over the percentiles, or the change in percent, of each input')
    .option('--changes', 'by change of the base value instead of percentiles; also inputs without a distribution')
    .option('--steps <list>', 'percentiles (0.1,0.5,0.9) or changes (-20%,0,20%)', numbersArgument)
    .action((file: string, { case: name, result, scenario, changes, steps }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.spider' },
        (lane) => ({
          result,
          scenario: scenario === undefined ? null : lane(scenario),
          by: changes === true ? ('changes' as const) : ('percentiles' as const),
          steps,
        }),
        (answer) => [
          ...heading(answer.about, `${answer.about.label}: ${figure(answer.base, answer.about.unit)}`),
          ...withConventions(
            [
              ['Input', ...answer.steps.map((step) => right(answer.by === 'changes' ? share(step) : `P${step * 100}`))],
              ...answer.lines.map((line) => [
                line.label,
                ...line.results.map((value) => right(figure(value, answer.about.unit))),
              ]),
            ],
            answer.conventions,
          ),
        ],
      ),
    );
};
