import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkspace, type OpenWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { lineOf } from '#test/store/sample.ts';

/** Somebody else's computer, with a folder of its own below `root`. */
export async function colleague(root: string, person = 'Femi Panther', host = 'finance-12'): Promise<StoreEnvironment> {
  const home = join(root, `home of ${person}`);
  await mkdir(home, { recursive: true });
  return { home, person, host, now: () => new Date(), makeId: randomUUID };
}

/** Sets the numbers of some lines, as the grid does. */
export function setValues(workspace: OpenWorkspace, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const from = lineOf(workspace.records(), name);
    const label = `${from.label ?? name}: ${JSON.stringify(from.value)} → ${value}`;
    unwrap(
      workspace.commit(
        { added: [], updated: [{ from, to: { ...from, value } }], removed: [] },
        { command: 'line.setValues', label },
      ),
    );
  }
}

/** They open the file, change these lines and save, as one would on another computer. */
export async function saveAsColleague(
  env: StoreEnvironment,
  path: string,
  values: Readonly<Record<string, number>>,
): Promise<void> {
  const theirs = unwrap(await openWorkspace(env, path, 'edit'));
  setValues(theirs, values);
  unwrap(await theirs.publish());
  await theirs.close({ discard: false });
}
