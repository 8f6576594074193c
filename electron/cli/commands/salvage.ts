import { withHost } from '../with-host.ts';
import type { AddCommand } from '../main.ts';

export const salvageCommand: AddCommand = (program, output) => {
  program
    .command('salvage')
    .description('read what can be read of a damaged file into a new one')
    .argument('<file>', 'the damaged workspace file; it is not changed')
    .requiredOption('--out <file>', 'the file to make, such as Recovered.casewright')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: { out: string }) => {
      await withHost(async (client, host) => {
        const { handle } = host.registerFile(file);
        const target = host.registerFile(options.out).handle;
        const salvaged = output.value(await client.call('workspace.salvage', { handle, target }));
        if (salvaged === null) return;
        const { report } = salvaged;
        output.answer({ file, out: options.out, ...report }, () => [
          `${file} was not changed. What could be read is in ${options.out}: ${rowsIn(report.rows)}.`,
          ...(report.complete ? ['Nothing is missing: the checksum of the file fits.'] : []),
          ...list('Missing:', report.missing),
          ...list('To look over:', report.doubtful),
        ]);
      });
    });
};

function rowsIn(rows: Readonly<Record<string, number>>): string {
  const count = (type: string, one: string): string => {
    const number = rows[type] ?? 0;
    return `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
  };
  return `${count('case', 'case')}, ${count('line', 'line')}, ${count('scenario', 'scenario')}, ${count('product', 'product')}`;
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`)];
