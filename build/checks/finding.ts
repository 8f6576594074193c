import { resolve } from 'node:path';

/** What a check found: where, and a sentence that says what to do instead. */
export type Finding = { readonly place: string; readonly message: string };

/** A rule over the whole tree. The rule itself is a pure function beside it, so that a test can plant a fault. */
export type Check = {
  readonly name: string;
  readonly run: (root: string) => Promise<readonly Finding[]>;
};

export const projectRoot = `${import.meta.dirname}/../..`;

/** One check as a program: its findings, and an exit code for scripts. */
export async function runAsProgram(check: Check): Promise<void> {
  const findings = await check.run(projectRoot);
  for (const finding of findings) console.error(describe(finding));
  console.log(findings.length === 0 ? `${check.name}: nothing found` : `${check.name}: ${findings.length} found`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

export function describe(finding: Finding): string {
  return `${finding.place}: ${finding.message}`;
}

/** True in the module that was started, also when `build/run.js` started it. */
export function isProgram(meta: ImportMeta): boolean {
  return process.argv[1] !== undefined && meta.filename === resolve(process.argv[1]);
}
