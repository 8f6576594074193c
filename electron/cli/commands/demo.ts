import { join } from 'node:path';
import { existsSync, mkdirSync } from 'node:fs';
import { figure } from '../figures.ts';
import type { Output } from '../output.ts';
import { table } from '../table.ts';
import { withHost } from '../with-host.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

const template = 'aurora-home-hub';

export const demoCommand: AddCommand = (program, output) => {
  program
    .command('demo')
    .description('make the sample workspace, write its report, and print the headline numbers; needs no window')
    .option('--to <folder>', 'where to write', 'out')
    .option('--json', 'answer with one JSON object')
    .action(async (options: { to: string }) => {
      mkdirSync(options.to, { recursive: true });
      const file = join(options.to, `${template}.casewright`);
      // A sample that is there may hold somebody's edits: it is read, not replaced.
      if (!existsSync(file)) await create(file, output);
      if (output.exitCode() === 0) await show(file, options.to, output);
    });
};

async function create(file: string, output: Output): Promise<void> {
  await withHost(async (client, host) => {
    const { handle } = host.registerFile(file);
    output.value(await client.call('workspace.create', { handle, template }));
  });
}

async function show(file: string, folder: string, output: Output): Promise<void> {
  await withSource(output, file, async (source) => {
    const [{ writeReport }, { evaluateCase }, { pickCase }] = await Promise.all([
      import('#electron/host/headless/write-report.ts'),
      import('#electron/host/headless/evaluate.ts'),
      import('#electron/host/headless/pick-case.ts'),
    ]);
    const picked = output.value(pickCase(source.records, undefined));
    if (picked === null) return;
    const evaluated = output.value(
      evaluateCase(source.records, { caseId: picked.id, scenarios: null, set: {}, lines: [] }),
    );
    const written =
      evaluated === null ? null : output.value(await writeReport(source, picked.name, ['pdf', 'csv'], folder));
    if (evaluated === null || written === null) return;
    const { results, scenarios = {} } = evaluated.output;
    const columns = [results, ...Object.values(scenarios).map((one) => one.results)];
    output.answer({ file, folder, files: written.files, results, scenarios }, () => [
      picked.name,
      '',
      ...table([
        ['Result', ...['Base', ...Object.keys(scenarios)].map((text) => ({ text, right: true }))],
        ...Object.keys(results).map((name) => {
          const { label, unit } = evaluated.labels.get(name) ?? { label: name, unit: null };
          return [label, ...columns.map((column) => ({ text: figure(column[name] ?? null, unit), right: true }))];
        }),
      ]),
      '',
      `Workspace: ${file}`,
      ...written.files.map((name) => `Report:    ${join(folder, name)}`),
    ]);
  });
}
