import { axisArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { heading, resultCommand, right, runAnalysis, withConventions, type CaseOptions } from '../run-analysis.ts';

type Axis = ReturnType<typeof axisArgument>;
type Options = CaseOptions & { x: Axis; y?: Axis };

export const tableCommand: AddCommand = (program, output) => {
  resultCommand(program, 'table', 'a result over values of one input, or of two')
    .requiredOption(
      '--x <line=from..to/count>',
      'the input of the columns: price=40..56/9, or price=44,49',
      axisArgument,
    )
    .option('--y <line=from..to/count>', 'the input of the rows', axisArgument)
    .action((file: string, { case: name, result, scenario, x, y }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.table' },
        (lane) => ({ result, scenario: scenario === undefined ? null : lane(scenario), x, y: y ?? null }),
        (answer) => {
          const { about, conventions, cells } = answer;
          const across = answer.x.values.map((value) => right(figure(value, answer.x.unit)));
          const rows = answer.y;
          const what = `${about.label} by ${answer.x.label}${rows === null ? '' : ` (across) and ${rows.label} (down)`}`;
          return [
            ...heading(about, what),
            ...withConventions(
              rows === null
                ? [
                    [answer.x.label, right(about.label)],
                    ...answer.x.values.map((value, index) => [
                      figure(value, answer.x.unit),
                      right(figure(cells[0]?.[index] ?? null, about.unit)),
                    ]),
                  ]
                : [
                    ['', ...across],
                    ...cells.map((row, index) => [
                      figure(rows.values[index] ?? null, rows.unit),
                      ...row.map((value) => right(figure(value, about.unit))),
                    ]),
                  ],
              conventions,
            ),
          ];
        },
      ),
    );
};
