import { safeFileStem } from '#shared/kernel/file-stem.ts';
import { extension } from '#electron/store/format.ts';

/** The name of a new workspace in the served folder. */
export const workspaceFileName = (suggested: string): string =>
  `${safeFileStem(suggested, extension.slice(1))}${extension}`;
