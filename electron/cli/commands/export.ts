import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const exportCommand: AddCommand = (program, output) => {
  program
    .command('export')
    .description('write a case as a JSON document')
    .argument('<file>', 'a workspace file or a case document')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('-o, --output <file>', 'where to write it; standard output when left out')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: { case?: string; output?: string }) => {
      await withSource(output, file, async (source) => {
        const [{ pickCase }, { documentText, writeDocument }] = await Promise.all([
          import('#electron/host/headless/pick-case.ts'),
          import('#electron/host/headless/document.ts'),
        ]);
        const picked = output.value(pickCase(source.records, options.case));
        if (picked === null) return;
        const text = documentText(source.records, picked.id);
        if (options.output === undefined) {
          process.stdout.write(text);
          return;
        }
        const target = options.output;
        const written = output.value(await writeDocument(target, text));
        if (written !== null)
          output.answer({ case: picked.name, file: target }, () => [`Wrote “${picked.name}” to ${target}.`]);
      });
    });
};
