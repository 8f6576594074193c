import type { Carrier } from '#shared/api/carrier.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { OpenMode, StoreEnvironment } from '#electron/store/index.ts';

export type HostOptions = {
  readonly env: StoreEnvironment;
  /** `native`: a desktop shell answers `shell.chooseFile`. `listed`: files of `folder` are offered instead. */
  readonly dialogs: 'native' | 'listed';
  /** The folder that is served; null when none is. */
  readonly folder: string | null;
  readonly version: string;
  /** Tests check what is answered against the contract, too. */
  readonly checkOutput?: boolean;
};

/** The carrier that needs no carrying, plus what only the program around it may do: name a path. */
export type Host = Carrier & {
  registerFile(path: string): FileHandle;
  /** Unsaved changes of the file that wait on this computer: ask by the error `unsaved-work` (when left out), or leave them. */
  openPath(path: string, mode: OpenMode, keptWork?: 'ask' | 'leave'): Promise<Result<WorkspaceStatus>>;
  /** Leaves everything in order; edits that were not saved stay recoverable. */
  close(): Promise<void>;
};
