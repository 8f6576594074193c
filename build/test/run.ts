/**
 * `npm test`: every rule and every suite, one summary, and as the last line `N passed, N failed`.
 * What the machine lacks is installed where that is allowed; otherwise it is said, and counts as failed.
 */
import { join } from 'node:path';
import { bundle, isBundleStale } from '../bundle.ts';
import { checks } from '../checks/index.ts';
import { describe, type Check } from '../checks/finding.ts';
import { ensureElectronRuntime } from '../electron-runtime.ts';
import { installMissing, thisMachine, whatIsMissing } from './machine.ts';
import { readOptions, type Options } from './options.ts';
import { suiteOf } from './suites.ts';
import { runTests } from './tests.ts';
import { toolChecks } from './tool-checks.ts';

const root = join(import.meta.dirname, '../..');
const begun = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

type Row = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly note: string;
  /** What failed, a line each. */
  readonly failures?: readonly string[];
};

async function runCheck(check: Check): Promise<Row> {
  const since = performance.now();
  const findings = await check.run(root);
  console.log(`${findings.length === 0 ? 'pass' : 'FAIL'}  ${check.name} (${seconds(since)})`);
  for (const finding of findings) console.log(`      ${describe(finding)}`);
  const failed = findings.length === 0 ? 0 : 1;
  return { name: `rule: ${check.name}`, passed: 1 - failed, failed, note: failed ? `${findings.length} found` : '' };
}

const bundleCheck: Check = {
  name: 'build',
  run: async () => {
    if (!(await isBundleStale())) return [];
    const { code, text } = await bundle('pipe');
    return code === 0 ? [] : [{ place: 'build', message: `The app can't be built.\n${text}` }];
  },
};

/** Gets an Electron before the tests start, so that a slow download is no test that takes too long. */
async function electronRow(): Promise<Row | null> {
  try {
    await ensureElectronRuntime();
    return null;
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return { name: 'desktop set-up', passed: 0, failed: 1, note };
  }
}

async function testRows(options: Options): Promise<readonly Row[]> {
  if (options.suites.length === 0) return [];
  if (!options.asInstalled) installMissing(thisMachine);
  const lacking = whatIsMissing(thisMachine);
  const startsApp = ['desktop', 'torture'].some((name) => options.suites.includes(name));
  const electron = startsApp ? await electronRow() : null;
  const { tallies, failures, exitCode } = await runTests(root, options.suites);
  const rows = [...tallies].map(([name, { passed, failed, skipped, files }]) => ({
    name,
    passed,
    failed,
    note: files === 0 ? 'no test file ran' : `${files} files${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    failures: failures.filter((line) => suiteOf(line) === name),
  }));
  const uncounted = exitCode !== 0 && rows.every(({ failed }) => failed === 0);
  return [
    ...rows,
    ...(electron ? [electron] : []),
    ...(uncounted
      ? [{ name: 'outside any test', passed: 0, failed: 1, note: 'an error that no test caught; see above' }]
      : []),
    ...(lacking ? [{ name: 'set-up', passed: 0, failed: 1, note: lacking.message }] : []),
  ];
}

function printSummary(rows: readonly Row[]): void {
  const [passed, failed] = [
    rows.reduce((sum, row) => sum + row.passed, 0),
    rows.reduce((sum, row) => sum + row.failed, 0),
  ];
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log('');
  for (const row of rows) {
    const state = row.failed > 0 ? 'FAIL' : 'pass';
    console.log(
      `${state}  ${row.name.padEnd(width)}  ${row.passed} passed, ${row.failed} failed${row.note ? `  (${row.note})` : ''}`,
    );
    for (const failure of row.failures ?? []) console.log(`      ${failure}`);
  }
  console.log(`\n${seconds(begun)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  if (options.withChecks) for (const check of [...checks, ...toolChecks, bundleCheck]) rows.push(await runCheck(check));
  rows.push(...(await testRows(options)));
  printSummary(rows);
}
