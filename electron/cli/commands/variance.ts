import { wholeNumberArgument } from '../arguments.ts';
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
import { drawnWith } from '../sampling-words.ts';

type Options = CaseOptions & { samples: number; seed: number };

export const varianceCommand: AddCommand = (program, output) => {
  resultCommand(program, 'variance', 'which uncertain inputs the spread of a result comes from (Sobol’s indices)')
    .option(
      '--samples <number>',
      'base points; each takes as many trials as there are inputs, and two',
      wholeNumberArgument,
      4096,
    )
    .option('--seed <number>', 'another seed is another sample', wholeNumberArgument, 1)
    .action((file: string, { case: name, result, scenario, samples, seed }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.sobolIndices' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), samples, seed }),
        (answer) => {
          const { about, inputs, mean, sd, interactions, ignoredCorrelations, conventions } = answer;
          const ignored = ignoredCorrelations.map((pair) => pair.join(' and ')).join('; ');
          return [
            ...heading(
              about,
              `${about.label}: mean ${figure(mean, about.unit)}, standard deviation ${figure(sd, about.unit)}`,
            ),
            ...withConventions(
              [
                ['Input', right('Alone'), right('±'), right('With others'), right('±')],
                ...inputs.map((each) => [
                  each.label,
                  right(share(each.first)),
                  right(share(each.firstError)),
                  right(share(each.total)),
                  right(share(each.totalError)),
                ]),
                ['Only together', right(share(interactions)), '', '', ''],
              ],
              [
                ...conventions,
                '± is one standard error; a small share may come out below zero.',
                ...(ignored === '' ? [] : [`Correlated in the case, and taken as independent here: ${ignored}.`]),
                ...drawnWith(
                  answer,
                  `${answer.samples.toLocaleString('en-US')} base points, ${answer.evaluations.toLocaleString('en-US')} evaluations`,
                ),
              ],
            ),
          ];
        },
      ),
    );
};
