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
            ? table([['Template', 'What it is for'], ...templates.map((one) => [one.id, one.purpose])])
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

const inUnit = (value: number, unit: string): string =>
  unit === '%' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
