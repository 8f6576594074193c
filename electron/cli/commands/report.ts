import { join } from 'node:path';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const reportCommand: AddCommand = (program, output) => {
  program
    .command('report')
    .description('write the report of a case: a PDF and CSV tables')
    .argument('<file>', 'a workspace file or a case document')
    .requiredOption('--to <folder>', 'where to write; the folder is made when it is not there')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--pdf', 'only the PDF')
    .option('--csv', 'only the CSV tables')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: { to: string; case?: string; pdf?: boolean; csv?: boolean }) => {
      const all = options.pdf !== true && options.csv !== true;
      const formats = (['pdf', 'csv'] as const).filter((format) => all || options[format] === true);
      await withSource(output, file, async (source) => {
        const { writeReport } = await import('#electron/host/headless/write-report.ts');
        const written = output.value(await writeReport(source, options.case, formats, options.to));
        if (written === null) return;
        output.answer({ case: written.case, folder: options.to, files: written.files }, () =>
          written.files.map((name) => `Wrote ${join(options.to, name)}`),
        );
      });
    });
};
