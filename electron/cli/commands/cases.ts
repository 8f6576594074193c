import { table } from '../table.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const casesCommand: AddCommand = (program, output) => {
  program
    .command('cases')
    .description('list the cases of a workspace')
    .argument('<file>', 'a workspace file or a case document')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string) => {
      await withSource(output, file, async (source) => {
        const { summariesOf } = await import('#electron/host/headless/summaries.ts');
        const cases = summariesOf(source.records);
        output.answer({ cases }, () =>
          cases.length === 0
            ? ['There is no case in this file.']
            : table([
                ['Case', 'Status', 'Currency', 'Timeline', { text: 'Lines', right: true }, 'Scenarios', 'Results'],
                ...cases.map((one) => [
                  one.name,
                  one.status ?? '–',
                  one.currency ?? '–',
                  `${one.timeline.periods} ${one.timeline.grain}s from ${one.timeline.start}${one.timeline.actualsTo === undefined ? '' : `, actuals to ${one.timeline.actualsTo}`}`,
                  { text: String(one.lines), right: true },
                  one.scenarios.join(', ') || '–',
                  first(one.results),
                ]),
              ]),
        );
      });
    });
};

function first(results: readonly string[]): string {
  const [headline = '–', ...more] = results;
  return more.length === 0 ? headline : `${headline} and ${more.length} more`;
}
