import { numberArgument, rangeArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { heading, resultCommand, right, runAnalysis, withConventions, type CaseOptions } from '../run-analysis.ts';

type Options = CaseOptions & { line: string; target: number; factors?: { from: number; to: number } };

export const breakEvenCommand: AddCommand = (program, output) => {
  resultCommand(program, 'break-even', 'how much of any line it takes for a result to meet a target')
    .requiredOption('--line <name>', 'the line to scale in all periods: an input or a formula')
    .option('--target <number>', 'what the result should be', numberArgument, 0)
    .option('--factors <from..to>', 'by what to scale it', rangeArgument)
    .action((file: string, { case: name, result, scenario, line, target, factors }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.breakEven' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), line, target, factors }),
        ({ about, label, unit, base, solutions, searched, conventions, target: wanted }) => [
          ...heading(
            about,
            `${label} for ${about.label} of ${figure(wanted, about.unit)}; now ${figure(base.value, unit)} gives ${figure(base.result, about.unit)}`,
          ),
          ...(solutions.length === 0
            ? [`No factor from ${searched.from ?? 0} to ${searched.to ?? 0} meets the target.`, '', ...conventions]
            : withConventions(
                [
                  [label, right('Factor'), right(about.label)],
                  ...solutions.map((each) => [
                    figure(each.value, unit),
                    right(figure(each.factor, null)),
                    right(figure(each.result, about.unit)),
                  ]),
                ],
                conventions,
              )),
        ],
      ),
    );
};
