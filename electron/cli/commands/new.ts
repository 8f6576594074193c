import type { Beginning } from '#shared/api/templates.ts';
import { fail } from '#shared/kernel/result.ts';
import { readBeginning, withBeginning, type BeginningOptions } from '../read-beginning.ts';
import { withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const newCommand: AddCommand = (program, output) => {
  const command = program
    .command('new')
    .description('make a new workspace file, empty, with the sample, or with a case of some kind')
    .argument('<file>', 'the file to make, such as Hub.casewright')
    .option('--template <name>', 'what to start from, such as aurora-home-hub or subscription')
    .option('--json', 'answer with one JSON object');
  withBeginning(command).action(async (file: string, options: BeginningOptions & { template?: string }) => {
    const { template = null } = options;
    await withHost(async (client, host) => {
      const kinds = output.value(await client.call('template.list', {}));
      if (kinds === null) return;
      const isKind = kinds.some(({ id }) => id === template);
      let begin: Beginning | null = null;
      if (template !== null && isKind) begin = readBeginning(output, template, options);
      else if (saysMore(options)) output.value(needsKind);
      if (begin === null && (isKind || saysMore(options))) return;
      const { handle } = host.registerFile(file);
      const what = begin === null ? { template } : { template: null, begin };
      const created = output.value(await client.call('workspace.create', { handle, ...what }));
      if (created !== null) output.answer({ file, template }, () => [`Created ${file}.`]);
    });
  });
};

const saysMore = ({ answer, name, start, currency }: BeginningOptions): boolean =>
  answer.length > 0 || [name, start, currency].some((option) => option !== undefined);

const needsKind = fail(
  'wrong-use',
  '--answer, --name, --start and --currency belong to a kind of case: name it with --template. "casewright templates" lists them. Nothing was created.',
);
