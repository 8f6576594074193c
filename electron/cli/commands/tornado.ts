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

type Options = CaseOptions & { range?: number };

export const tornadoCommand: AddCommand = (program, output) => {
  resultCommand(program, 'tornado', 'which inputs move a result most, each alone from its P10 to its P90')
    .option('--range <share>', 'also inputs without a distribution, by this share to each side: 10%', numberArgument)
    .action((file: string, { case: name, result, scenario, range }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.tornado' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), range }),
        ({ about, bars, base, conventions }) => [
          ...heading(about, `${about.label}: ${figure(base, about.unit)}`),
          ...withConventions(
            [
              [
                'Input',
                right('From'),
                right('To'),
                right('Result at from'),
                right('At to'),
                right('Swing'),
                right('Share'),
              ],
              ...bars.map((bar) => [
                bar.label,
                right(figure(bar.low, bar.unit)),
                right(figure(bar.high, bar.unit)),
                right(figure(bar.lowResult, about.unit)),
                right(figure(bar.highResult, about.unit)),
                right(figure(bar.swing, about.unit)),
                right(share(bar.share)),
              ]),
            ],
            conventions,
          ),
        ],
      ),
    );
};
