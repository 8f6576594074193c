import type { InputOf } from '#shared/api/contract.ts';
import { listArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { readJson } from '../read-json.ts';
import { caseCommand, heading, right, runAnalysis, share, withConventions } from '../run-analysis.ts';

type Options = { case?: string; results?: string[]; axes: string };

export const gridCommand: AddCommand = (program, output) => {
  caseCommand(program, 'grid', 'axes of alternatives combined: market by regulation by rival')
    .requiredOption(
      '--axes <axes.json>',
      'the axes: [{"name", "alternatives": [{"name", "overrides", "probability"}]}]',
    )
    .option('--results <lines>', 'the lines to look at; the results of the case when left out', listArgument)
    .action(async (file: string, { case: name, results, axes }: Options) => {
      const read = await readJson(output, axes);
      if (read === null) return;
      await runAnalysis(
        output,
        { file, case: name, name: 'analysis.grid' },
        // What the file holds is for the schema of the contract to judge.
        () => ({ results, axes: read.json as InputOf<'analysis.grid'>['axes'] }),
        (answer) => {
          const names = Object.keys(answer.lanes[0]?.results ?? {});
          return [
            ...heading(answer.about, answer.axes.join(' by ')),
            ...withConventions(
              [
                [...answer.axes, right('Probability'), ...names.map(right)],
                ...answer.lanes.map((lane) => [
                  ...lane.chosen,
                  right(lane.probability === null ? '' : share(lane.probability)),
                  ...names.map((each) => right(figure(lane.results[each] ?? null, null))),
                ]),
                ...(answer.expected === null
                  ? []
                  : [
                      [
                        'Expected',
                        ...answer.axes.slice(1).map(() => ''),
                        '',
                        ...names.map((each) => right(figure(answer.expected?.[each] ?? null, null))),
                      ],
                    ]),
              ],
              answer.conventions,
            ),
          ];
        },
      );
    });
};
