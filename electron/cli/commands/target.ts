import { numberArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { heading, resultCommand, runAnalysis, signed, withConventions, type CaseOptions } from '../run-analysis.ts';
import { switchingRows } from './switching.ts';

type Options = CaseOptions & { target: number };

export const targetCommand: AddCommand = (program, output) => {
  resultCommand(program, 'target', 'how far a result is from a target, and what each input alone would need to be')
    .requiredOption('--target <number>', 'what the result should be', numberArgument)
    .action((file: string, { case: name, result, scenario, target }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.targetGap' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), target }),
        ({ about, base, gap, drivers, conventions, target: wanted }) => [
          ...heading(
            about,
            `${about.label}: ${figure(base, about.unit)}; target ${figure(wanted, about.unit)}, a gap of ${signed(gap, about.unit)}`,
          ),
          ...withConventions(switchingRows(drivers), conventions),
        ],
      ),
    );
};
