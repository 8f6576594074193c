import { createDisk, isFolder, take } from './disk.ts';
import type { Recording } from './losses.ts';

/** The same day by a store that never syncs its files, or its folders: what is simulated must see the difference. */
export function withoutSyncs(recording: Recording, of: 'file' | 'folder'): Recording {
  const disk = createDisk(recording.root, recording.folders);
  const calls = recording.calls.filter((call) => {
    take(disk, call);
    return call.does !== 'sync' || isFolder(disk, call.fd) !== (of === 'folder');
  });
  return { ...recording, calls };
}
