import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

export const checkCommand: AddCommand = (program, output) => {
  program
    .command('check')
    .description('check a file and the models in it')
    .argument('<file>', 'a workspace file or a case document')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string) => {
      await withSource(output, file, async (source) => {
        const [{ findingsOf }, { summariesOf }] = await Promise.all([
          import('#electron/host/headless/evaluate.ts'),
          import('#electron/host/headless/summaries.ts'),
        ]);
        const cases = summariesOf(source.records).map(({ id, name }) => ({
          case: name,
          findings: findingsOf(source.records, id),
        }));
        const errors = cases.flatMap((one) => one.findings).filter((finding) => finding.severity === 'error').length;
        output.answer({ ok: errors === 0, digest: source.digest(), cases }, () => [
          source.kind === 'workspace' ? 'The file is whole.' : 'The document is valid.',
          ...cases.flatMap(({ case: name, findings }) =>
            findings.length === 0
              ? [`${name}: nothing found.`]
              : findings.map((finding) => `${name}: ${finding.message}`),
          ),
        ]);
        if (errors > 0) output.failed();
      });
    });
};
