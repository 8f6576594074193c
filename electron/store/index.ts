/** The workspace file. `docs/file-format.md` says what is in it; README.md where to start. */
export type { StoreEnvironment } from './environment.ts';
export { createWorkspace } from './create.ts';
export { openWorkspace, type OpenMode } from './open.ts';
export { listRecoverable, recoverWorkspace, discardWork } from './recover.ts';
export { salvageWorkspace, type Salvaged } from './salvage/index.ts';
export { recentFiles, rememberRecent, forgetRecent, type RecentFile } from './recent.ts';
export { findConflictedCopies } from './conflicted-copies.ts';
export { readSettings, writeSettings, type Settings } from './settings.ts';
export type { OpenWorkspace } from './session.ts';
export type { OtherCopy } from './merging.ts';
export type { Moment } from './versions.ts';
export { withCopy } from './with-copy.ts';
export { listKeptVersions } from './kept-versions.ts';
export { checkRuntime } from './sqlite.ts';
export { childEntry } from './child-entry.ts';
export type { Child, StartChild } from './verification/run-child.ts';
export { schemaVersion, extension } from './format.ts';
