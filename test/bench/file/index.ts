import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '#electron/host/index.ts';
import { createClient } from '#shared/api/client.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { listCases } from '#shared/model/case-content.ts';
import { recordsOfType } from '#shared/model/record.ts';
import { median, quantile, withGoal, type Measurement } from '../measurement.ts';

const repetitions = 100;

function hostIn(folder: string): Host {
  const env = { home: join(folder, 'home'), person: 'Bench', host: 'bench', now: () => new Date(), makeId: randomUUID };
  return createHost({ env, dialogs: 'listed', folder, version: '0.0.0' });
}

/** What the disk itself takes to hold 4 KB for good: an edit can't be quicker, so it is measured beside it. */
function rawWrites(folder: string): number[] {
  const file = openSync(join(folder, 'raw'), 'w');
  const block = Buffer.alloc(4096, 1);
  const taken = Array.from({ length: repetitions }, () => {
    const begun = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  return taken;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The file's part: an edit through the contract until it is kept, a save, and opening with every check of the file. */
export async function fileBenchmarks(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
  const host = hostIn(folder);
  try {
    const client = createClient(host);
    const handle = unwrap(await client.call('shell.chooseFile', { purpose: 'save', suggestedName: 'bench' }));
    if (handle === null) throw new Error('the host gave no file to write to');
    unwrap(await client.call('workspace.create', { handle: handle.handle, template: 'aurora-home-hub' }));
    const records = new Map(unwrap(await client.call('workspace.records', {})).map((row) => [row.id, row]));
    const sample = listCases(records)[0];
    const price = recordsOfType(records, 'line').find(
      (line) => line.kind === 'input' && typeof line.value === 'number',
    );
    if (!sample || !price) throw new Error('the sample has no case with an input');
    const kept: number[] = [];
    for (let edit = 0; edit < repetitions; edit++) {
      const change = [{ lineId: price.id, value: 40 + (edit % 20) + 0.5 }];
      kept.push(await timed(async () => unwrap(await client.call('line.setValues', { edits: change }))));
    }
    const saved = await timed(async () => unwrap(await client.call('workspace.save', {})));
    unwrap(await client.call('workspace.close', { discard: true }));
    const opened = await timed(async () =>
      unwrap(await client.call('workspace.open', { handle: handle.handle, mode: 'edit' })),
    );
    const raw = rawWrites(folder);
    const edit = median(kept);
    return [
      {
        ...withGoal('file: an edit until it is kept, median', edit, 'ms', 16),
        ratio: median(raw) / edit,
        peer: 'raw 4 KB fdatasync',
      },
      withGoal('file: an edit until it is kept, p95', quantile(kept, 0.95), 'ms', 50),
      withGoal('file: save the sample (verified, renamed, read back)', saved, 'ms', 1500),
      withGoal('file: open the sample (copied, verified in a child)', opened, 'ms', 1500),
    ];
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
