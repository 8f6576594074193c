import type { ExplainOutput } from '#electron/host/headless/explain.ts';
import { figure } from '../figures.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

type Options = { case?: string; line: string; period?: string; depth: string };

export const explainCommand: AddCommand = (program, output) => {
  program
    .command('explain')
    .description('say what is behind a number: its formula, what it uses, and the share of each')
    .argument('<file>', 'a workspace file or a case document')
    .requiredOption('--line <name>', 'which line')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--period <number>', 'which period, from 1; the last when left out')
    .option('--depth <number>', 'how many levels down', '2')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: Options) => {
      const depth = Number(options.depth);
      if (!Number.isInteger(depth) || depth < 0 || depth > 6) {
        output.problem({ code: 'wrong-depth', message: 'The depth must be a whole number from 0 to 6.' });
        return;
      }
      await withSource(output, file, async (source) => {
        const [{ explainCase }, { pickCase }] = await Promise.all([
          import('#electron/host/headless/explain.ts'),
          import('#electron/host/headless/pick-case.ts'),
        ]);
        const picked = output.value(pickCase(source.records, options.case));
        if (picked === null) return;
        const period = options.period === undefined ? null : Number(options.period);
        const found = output.value(
          explainCase(source.records, { caseId: picked.id, line: options.line, period, depth }),
        );
        if (found === null) return;
        output.answer(found, () => [
          `${found.case}, period ${found.period}`,
          '',
          ...rows(found.tree, 0),
          '',
          'In brackets: by how many per cent the number above changes for 1 % more of the line.',
        ]);
      });
    });
};

function rows(node: ExplainOutput['tree'], level: number): readonly string[] {
  const share = node.share === null ? '' : `  (${node.share.toFixed(2)} %)`;
  const words = node.words === null ? '' : `  = ${node.words}`;
  const text = `${'  '.repeat(level)}${node.label}: ${figure(node.value, node.unit)}${share}${words}`;
  return [text, ...node.inputs.flatMap((each) => rows(each, level + 1))];
}
