import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { readJson } from '../read-json.ts';
import { right, share, withConventions } from '../run-analysis.ts';
import { runFreeAnalysis } from '../run-free-analysis.ts';

export const poolCommand: AddCommand = (program, output) => {
  program
    .command('pool')
    .description('several experts’ estimates of one quantity as one distribution')
    .argument('<estimates.json>', '[{"name", "weight", "distribution": {"type": "metalog", "p10", "p50", "p90"}}]')
    .option('--json', 'answer with one JSON object')
    .action(async (path: string) => {
      const read = await readJson(output, path);
      if (read === null) return;
      // What the file holds is for the schema of the contract to judge.
      const experts = read.json as InputOf<'analysis.pool'>['experts'];
      await runFreeAnalysis(output, 'analysis.pool', { experts }, report);
    });
};

function report({
  experts,
  percentiles,
  linear,
  averaged,
  disagreement,
  apart,
  conventions,
}: OutputOf<'analysis.pool'>): string[] {
  const number = (value: number | null): string => figure(value, null);
  return [
    ...withConventions(
      [
        ['Estimate', right('Weight'), right('P10'), right('P50'), right('P90')],
        ...experts.map((each) => [
          each.name,
          right(share(each.weight)),
          ...[each.p10, each.p50, each.p90].map((value) => right(number(value))),
        ]),
      ],
      [],
    ),
    ...withConventions(
      [
        ['Pooled', ...percentiles.map((p) => right(`P${p * 100}`)), right('Mean'), right('Sd'), 'Can be drawn from'],
        ...(
          [
            ['Linear pool', linear],
            ['Averaged', averaged],
          ] as const
        ).map(([name, curve]) => [
          name,
          ...curve.values.map((value) => right(number(value))),
          right(number(curve.mean)),
          right(number(curve.sd)),
          curve.feasible ? 'yes' : 'no: the three percentiles are too skew',
        ]),
      ],
      [
        `Disagreement: ${share(disagreement)} of the spread.`,
        ...apart.map(([a = '', b = '']) => `The ranges of ${a} and ${b} do not meet: ask both why before pooling.`),
        ...conventions,
      ],
    ),
  ];
}
