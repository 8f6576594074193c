import { listArgument, wholeNumberArgument } from '../arguments.ts';
import { Option } from 'commander';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { caseCommand, heading, right, runAnalysis, signed, withConventions } from '../run-analysis.ts';

type Options = {
  case?: string;
  result?: string;
  from: string;
  to: string;
  method: 'ordered' | 'shapley';
  order?: string[];
  seed?: number;
  pairs?: number;
};
type SetTo = number | null | readonly (number | null)[];

export const bridgeCommand: AddCommand = (program, output) => {
  caseCommand(program, 'bridge', 'the way from one scenario to another: what each changed assumption does to a result')
    .option('--result <line>', 'the line to look at; the headline of the case when left out')
    .option('--from <scenario>', 'where the bridge starts; "base" is the base', 'base')
    .requiredOption('--to <scenario>', 'where it ends')
    .addOption(
      new Option('--method <name>', 'shapley: averaged over every order; ordered: one after the other')
        .choices(['shapley', 'ordered'])
        .default('shapley'),
    )
    .option('--order <lines>', 'for ordered: the lines that come first, separated by commas', listArgument)
    .option('--seed <number>', 'for the random orders above ten changes', wholeNumberArgument)
    .option('--pairs <number>', 'how many random orders, each with its reverse', wholeNumberArgument)
    .action((file: string, { case: name, result, from, to, method, order, seed, pairs }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.bridge' },
        (lane) => ({ result, from: lane(from), to: lane(to), method, order, seed, pairs }),
        (answer) => {
          const { about, steps, conventions, exact } = answer;
          const shown = (value: SetTo, unit: string | null): string =>
            Array.isArray(value) ? 'by period' : figure(value as number | null, unit);
          return [
            ...heading({ ...about, scenario: null }, `${about.label} from ${answer.fromLane} to ${answer.toLane}`),
            ...withConventions(
              [
                ['Assumption', right('From'), right('To'), right('Effect'), ...(exact ? [] : [right('±')])],
                [answer.fromLane, '', '', right(figure(answer.from, about.unit))],
                ...steps.map((step) => [
                  step.label,
                  right(shown(step.from, step.unit)),
                  right(shown(step.to, step.unit)),
                  right(signed(step.effect, about.unit)),
                  ...(exact ? [] : [right(figure(step.standardError, about.unit))]),
                ]),
                ...(answer.rounding === 0 ? [] : [['Rounding', '', '', right(signed(answer.rounding, about.unit))]]),
                [answer.toLane, '', '', right(figure(answer.to, about.unit))],
              ],
              conventions,
            ),
          ];
        },
      ),
    );
};
