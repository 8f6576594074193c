import { table } from '../table.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const dimensionsCommand: AddCommand = (program, output) => {
  program
    .command('dimensions')
    .description('what each case counts along besides time: dimensions, their items, the inputs that have them')
    .argument('<file>', 'the workspace file or case document')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string) => {
      const { toldDimensions } = await import('#electron/host/headless/dimensions.ts');
      await withSource(output, file, ({ records }) => {
        const dimensions = toldDimensions(records);
        output.answer({ dimensions }, () =>
          dimensions.length === 0
            ? ['No case has dimensions.']
            : table([
                ['Case', 'Dimension', 'Items', 'Inputs'],
                ...dimensions.map((each) => [
                  each.case,
                  each.dimension,
                  each.items.join(', '),
                  each.inputs.length === 0 ? 'none yet' : each.inputs.join(', '),
                ]),
              ]),
        );
      });
    });
};
