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
        const [{ findingsOf }, { summariesOf }, { tellFinding }] = await Promise.all([
          import('#electron/host/headless/evaluate.ts'),
          import('#electron/host/headless/summaries.ts'),
          import('#electron/host/headless/tell-finding.ts'),
        ]);
        const checked = summariesOf(source.records).map(({ id, name }) => ({
          name,
          ...findingsOf(source.records, id),
        }));
        const cases = checked.map(({ name, findings }) => ({ case: name, findings }));
        const errors = cases.flatMap((one) => one.findings).filter((finding) => finding.severity === 'error').length;
        output.answer({ ok: errors === 0, digest: source.digest(), cases }, () => [
          source.kind === 'workspace' ? 'The file is whole.' : 'The document is valid.',
          ...checked.flatMap(({ name, findings, labels }) =>
            findings.length === 0
              ? [`${name}: nothing found.`]
              : [
                  `${name}: ${countOf(findings.length)}`,
                  ...findings.flatMap((finding) => indented(tellFinding(finding, labels))),
                ],
          ),
        ]);
        if (errors > 0) output.failed();
      });
    });
};

const countOf = (found: number): string => `${found} ${found === 1 ? 'thing' : 'things'} found.`;
const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
