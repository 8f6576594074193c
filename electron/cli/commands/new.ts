import { withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const newCommand: AddCommand = (program, output) => {
  program
    .command('new')
    .description('make a new workspace file')
    .argument('<file>', 'the file to make, such as Hub.casewright')
    .option('--template <name>', 'what to start from, such as aurora-home-hub')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: { template?: string }) => {
      await withHost(async (client, host) => {
        const { handle } = host.registerFile(file);
        const created = output.value(
          await client.call('workspace.create', { handle, template: options.template ?? null }),
        );
        if (created !== null) output.answer({ file, template: options.template ?? null }, () => [`Created ${file}.`]);
      });
    });
};
