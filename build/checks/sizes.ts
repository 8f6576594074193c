import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSource, listFiles, sourceFolders } from './files.ts';
import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';

export const sizeLimits = { median: 80, ceiling: 300, tableCeiling: 400, readme: 20 } as const;

/** Tables of constants: nothing is gained by cutting them in two. Each is named here, and none is a program. */
export const tables: readonly string[] = [];

export type Sized = { readonly path: string; readonly lines: number };

const productFolders = /^(shared|electron|renderer)\//;

export function medianOf(files: readonly Sized[]): number {
  const sorted = files.map((file) => file.lines).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** The source of the product, without its tests: what the median is taken over. */
export const measured = (files: readonly Sized[]): readonly Sized[] =>
  files.filter(({ path }) => isSource(path) && !path.startsWith('test/'));

function tooLong({ path, lines }: Sized): readonly Finding[] {
  const readme = path.endsWith('/README.md');
  const ceiling = readme ? sizeLimits.readme : tables.includes(path) ? sizeLimits.tableCeiling : sizeLimits.ceiling;
  if (lines <= ceiling) return [];
  const instead = readme
    ? 'A folder README says what is here, what may not be, where to start; more belongs in docs/.'
    : 'Cut it along what it does; a table of constants may be named in build/checks/sizes.ts.';
  return [{ place: path, message: `${lines} lines, and the ceiling is ${ceiling}. ${instead}` }];
}

function withoutReadme(files: readonly Sized[]): readonly Finding[] {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set(
    files
      .filter(({ path }) => productFolders.test(path) && path.split('/').length > 2)
      .map(({ path }) => secondLevel(path)),
  );
  return [...folders]
    .filter((folder) => !paths.has(`${folder}/README.md`))
    .map((folder) => ({
      place: folder,
      message: `has no README.md. Say in at most ${sizeLimits.readme} lines what is here, what may not be, where to start.`,
    }));
}

const secondLevel = (path: string): string => path.split('/').slice(0, 2).join('/');

export function findSizeFaults(files: readonly Sized[]): readonly Finding[] {
  const median = medianOf(measured(files));
  const high =
    median <= sizeLimits.median
      ? []
      : [
          {
            place: 'the whole tree',
            message: `the median is ${median} lines, and at most ${sizeLimits.median} is wanted.`,
          },
        ];
  return [...files.flatMap(tooLong), ...withoutReadme(files), ...high];
}

export async function measure(root: string): Promise<readonly Sized[]> {
  const files = (await listFiles(root, sourceFolders)).filter(
    (path) =>
      (isSource(path) || path.endsWith('.css') || path.endsWith('/README.md')) && !path.startsWith('test/fixtures/'),
  );
  return Promise.all(
    files.map(async (path) => ({
      path,
      lines: (await readFile(join(root, path), 'utf8')).trimEnd().split('\n').length,
    })),
  );
}

export const sizesCheck: Check = { name: 'sizes', run: async (root) => findSizeFaults(await measure(root)) };

if (isProgram(import.meta)) {
  const files = measured(await measure(`${import.meta.dirname}/../..`));
  console.log(`${files.length} source files, median ${medianOf(files)} lines (at most ${sizeLimits.median} wanted)`);
  await runAsProgram(sizesCheck);
}
