import { copyFileSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** The ways in which a sync tool brings a colleague's version. `theirs` is a file beside the target, made for it. */
export const ways: readonly { readonly name: string; readonly replace: (path: string, theirs: string) => void }[] = [
  { name: 'renamed over', replace: (path, theirs) => renameSync(theirs, path) },
  { name: 'written in place', replace: (path, theirs) => writeFileSync(path, readFileSync(theirs)) },
  {
    name: 'deleted and made again',
    replace: (path, theirs) => {
      rmSync(path);
      copyFileSync(theirs, path);
    },
  },
  {
    name: 'renamed over, with an older time',
    replace: (path, theirs) => {
      const older = new Date('2026-11-01T08:00:00Z');
      utimesSync(theirs, older, older);
      renameSync(theirs, path);
    },
  },
  { name: 'written in place, with the same size and time', replace: keepSizeAndTime },
];

function keepSizeAndTime(path: string, theirs: string): void {
  const before = statSync(path);
  const bytes = readFileSync(theirs);
  if (bytes.length !== before.size) throw new Error(`the two versions have ${before.size} and ${bytes.length} bytes`);
  writeFileSync(path, bytes);
  utimesSync(path, before.atime, before.mtime);
}

/** A whole second: `utimes` of Node can't set parts of one as exactly as a copying tool can. */
export function roundTime(path: string): void {
  const time = new Date('2026-11-20T08:00:00Z');
  utimesSync(path, time, time);
}
