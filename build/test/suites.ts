/** The suites of `npm test`, as data: vitest.config.ts makes a project of each, the runner counts by them. */
export type Suite = {
  readonly name: string;
  /** Folders of `test/`; the suite with none takes every folder that no other one names. */
  readonly folders: readonly string[];
  /** Suites of one group run side by side, groups one after another: a browser and a desktop each fill the machine. */
  readonly group: number;
  /** Tests what is built, so the bundle has to be up to date. */
  readonly needsBundle: boolean;
};

/** Counted from 1: vitest treats 0 as "no order given". */
export const sideBySide = 1;

export const suites: readonly Suite[] = [
  { name: 'unit', folders: [], group: sideBySide, needsBundle: false },
  { name: 'store', folders: ['store'], group: sideBySide, needsBundle: false },
  { name: 'api', folders: ['api', 'host', 'http'], group: sideBySide, needsBundle: false },
  { name: 'cli', folders: ['cli'], group: sideBySide, needsBundle: true },
  { name: 'checks', folders: ['checks'], group: sideBySide, needsBundle: false },
  { name: 'browser', folders: ['e2e/browser'], group: 2, needsBundle: true },
  { name: 'desktop', folders: ['e2e/desktop'], group: 3, needsBundle: true },
  { name: 'torture', folders: ['torture'], group: 4, needsBundle: true },
];

const testsIn = (folder: string): string => `test/${folder}/**/*.test.{ts,tsx}`;

export function filesOf(suite: Suite): { include: string[]; exclude: string[] } {
  if (suite.folders.length > 0) return { include: suite.folders.map(testsIn), exclude: [] };
  return { include: ['test/**/*.test.{ts,tsx}'], exclude: suites.flatMap(({ folders }) => folders.map(testsIn)) };
}

/** The suite that a test file belongs to. `path` is relative to the project. */
export function suiteOf(path: string): string {
  const named = suites.find(({ folders }) => folders.some((folder) => path.startsWith(`test/${folder}/`)));
  return named?.name ?? 'unit';
}
