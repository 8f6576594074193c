import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import { suiteOf } from './suites.ts';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
export type TestReport = z.output<typeof reportSchema>;

export type Tally = { passed: number; failed: number; skipped: number; files: number };

/**
 * Counts a report by suite. A file that could not even be loaded has no tests in the report: it counts as one
 * failure, and so does a suite of which no file ran.
 */
export function tally(report: TestReport, root: string, wanted: readonly string[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>(wanted.map((name) => [name, { passed: 0, failed: 0, skipped: 0, files: 0 }]));
  for (const file of report.testResults) {
    const suite = suiteOf(relative(root, file.name).replaceAll('\\', '/'));
    const counts = tallies.get(suite) ?? { passed: 0, failed: 0, skipped: 0, files: 0 };
    tallies.set(suite, counts);
    counts.files++;
    let failures = 0;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') failures++;
      else counts.skipped++;
    }
    counts.failed += failures === 0 && file.status === 'failed' ? 1 : failures;
  }
  for (const counts of tallies.values()) if (counts.files === 0) counts.failed++;
  return tallies;
}

/** Each test that failed, by file and name: whoever sees the end of a long output only still learns which. */
export function failuresOf(report: TestReport, root: string): readonly string[] {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).replaceAll('\\', '/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${file} > ${fullName}`);
    return status === 'failed' ? [`${file}: ${message.split('\n', 1)[0] ?? ''}`] : [];
  });
}

export type TestRun = {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly failures: readonly string[];
  readonly exitCode: number;
};

/** Runs the suites with vitest; its own output goes to the terminal, its report is what is counted. */
export async function runTests(root: string, wanted: readonly string[]): Promise<TestRun> {
  const file = join(root, '.cache', 'test', 'report.json');
  await mkdir(join(root, '.cache', 'test'), { recursive: true });
  await rm(file, { force: true });
  const args = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...wanted.map((name) => `--project=${name}`),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const exitCode = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  const text = await readFile(file, 'utf8').catch(() => '{"testResults":[]}');
  const report = reportSchema.parse(JSON.parse(text));
  return { tallies: tally(report, root, wanted), failures: failuresOf(report, root), exitCode };
}
