import { table } from '../table.ts';
import { withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const templatesCommand: AddCommand = (program, output) => {
  program
    .command('templates')
    .description('the kinds of case that one can begin with, or what one of them asks')
    .argument('[template]', 'the kind of case whose questions to list')
    .option('--json', 'answer with one JSON object')
    .action(async (id: string | undefined) => {
      const { findCaseTemplate } = await import('#electron/host/headless/case-templates.ts');
      if (id !== undefined && output.value(findCaseTemplate(id)) === null) return;
      await withHost(async (client) => {
        const all = output.value(await client.call('template.list', {}));
        if (all === null) return;
        const templates = id === undefined ? all : all.filter((template) => template.id === id);
        output.answer({ templates }, () =>
          id === undefined
            ? table([['Template', 'What it is for'], ...underHeadings(templates)])
            : templates.flatMap(({ questions }) =>
                table([
                  ['Answer', 'Question', 'Usual', 'From', 'To', 'Unit'],
                  ...questions.map(({ name, asks, value, from, to, unit }) => [
                    name,
                    asks,
                    ...[value, from, to].map((number) => inUnit(number, unit)),
                    unit === '%' ? '' : unit,
                  ]),
                ]),
              ),
        );
      });
    });
};

/** A row for each kind of case, and one with the heading before the first that stands under it. */
function underHeadings(
  templates: readonly { readonly id: string; readonly group: string; readonly purpose: string }[],
): string[][] {
  return templates
    .flatMap(({ id, group, purpose }, index) => {
      const row = [id, purpose];
      return group === templates[index - 1]?.group ? [row] : [[''], [group], row];
    })
    .slice(1);
}

const inUnit = (value: number, unit: string): string =>
  unit === '%' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
