import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startingRecords } from '#electron/host/starting-records.ts';
import { createWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { computer, newCase, newLine, sampleRecords, setPrice, tamper, writeSample } from '../../store/sample.ts';

const names = ['sample', 'worked', 'template', 'larger', 'small-pages', 'free-pages'] as const;

/** Writes real workspaces to start from: small and large, new and worked on, and laid out as other programs would. */
export async function writeBases(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const env = computer(folder);
  const path = (name: (typeof names)[number]): string => join(folder, `${name}.casewright`);
  const write = async (name: (typeof names)[number], records: readonly WorkspaceRecord[]): Promise<void> => {
    const workspace = unwrap(await createWorkspace(env, path(name), records, 'Created'));
    await workspace.close({ discard: false });
  };
  await writeSample(env, path('sample'));
  const worked = unwrap(await createWorkspace(env, path('worked'), sampleRecords(), 'Created'));
  for (const price of [50, 51, 52]) unwrap(setPrice(worked, price));
  unwrap(worked.undo());
  unwrap(worked.versions.name('Board pack', null, true));
  unwrap(await worked.publish());
  await worked.close({ discard: false });
  await write('template', unwrap(startingRecords('aurora-home-hub', 'aurora', () => randomUUID())).records);
  await write('larger', largerRecords());
  for (const name of ['small-pages', 'free-pages'] as const) writeFileSync(path(name), readFileSync(path('worked')));
  tamper(path('small-pages'), 'PRAGMA page_size = 512', 'VACUUM');
  // The digest is over rows, so that it still fits.
  tamper(
    path('free-pages'),
    'CREATE TABLE filler (x); INSERT INTO filler SELECT zeroblob(20000) FROM line; DROP TABLE filler',
  );
  return names.map(path);
}

function largerRecords(): WorkspaceRecord[] {
  const aCase = newCase();
  const lines = Array.from({ length: 300 }, (_, index) =>
    newLine(aCase.id, {
      name: `line_${index}`,
      position: index,
      value: Array.from({ length: 60 }, (__, period) => index + period / 7),
      note: index % 50 === 0 ? 'Why. '.repeat(2000) : null,
    }),
  );
  return [{ type: 'workspace', id: randomUUID(), name: 'Larger', description: null }, aCase, ...lines];
}
