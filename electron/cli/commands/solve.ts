import type { OutputOf } from '#shared/api/contract.ts';
import { numberArgument, rangeArgument } from '../arguments.ts';
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

type Options = CaseOptions & { line: string; target: number; range?: { from: number; to: number } };

export const solveCommand: AddCommand = (program, output) => {
  resultCommand(program, 'solve', 'the values of one input at which a result meets a target')
    .requiredOption('--line <name>', 'the input to change')
    .requiredOption('--target <number>', 'what the result should be', numberArgument)
    .option('--range <from..to>', 'where to look; where the input may lie, and then wide, when left out', rangeArgument)
    .action((file: string, { case: name, result, scenario, line, target, range }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.solve' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), line, target, range }),
        (answer) => [
          ...heading(
            answer.about,
            `${answer.label} for ${answer.about.label} of ${figure(answer.target, answer.about.unit)}; now ${figure(answer.base.value, answer.unit)} gives ${figure(answer.base.result, answer.about.unit)}`,
          ),
          ...(answer.solutions.length === 0 ? nothing(answer) : found(answer)),
        ],
      ),
    );
};

function nothing({ about, unit, searched, reached, conventions }: OutputOf<'analysis.solve'>): string[] {
  return [
    `No value from ${figure(searched.from, unit)} to ${figure(searched.to, unit)} meets the target: ${about.label} reaches ${figure(reached.lowest, about.unit)} to ${figure(reached.highest, about.unit)} there.`,
    '',
    ...conventions,
  ];
}

function found({ label, unit, about, solutions, conventions }: OutputOf<'analysis.solve'>): string[] {
  const several = solutions.length > 1 ? [`There are ${solutions.length} solutions; the nearest to now is first.`] : [];
  const jumps = solutions.some(({ kind }) => kind === 'jump')
    ? ['Where a result is marked “jump”, it passes over the target at a step without reaching it.']
    : [];
  return withConventions(
    [
      [label, right('Change'), right('Percentile'), right(about.label)],
      ...solutions.map((each) => [
        figure(each.value, unit),
        right(share(each.change)),
        right(each.percentile === null ? '' : `P${(each.percentile * 100).toFixed(0)}`),
        right(`${figure(each.result, about.unit)}${each.kind === 'jump' ? ' (jump)' : ''}`),
      ]),
    ],
    [...several, ...jumps, ...conventions],
  );
}
