import { app } from 'electron';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** The native SQLite module uses Node-API 10; on an older one it ends the process instead of throwing. */
const neededNodeApi = 10;

/**
 * The Node that runs the host: null for Electron's own (the normal case), else the path of the Node that
 * CASEWRIGHT_HOST_NODE names. The variable is for development and for an Electron older than the native module
 * needs. A packaged release does not look at it: whoever can set a variable must not choose what we run.
 */
export function hostNode(): Result<string | null> {
  const named = !app.isPackaged || __ALLOW_HOST_NODE__ ? process.env['CASEWRIGHT_HOST_NODE'] : undefined;
  if (named) return ok(named);
  const nodeApi = Number(process.versions['napi']);
  if (nodeApi >= neededNodeApi) return ok(null);
  return fail(
    'electron-too-old',
    `This Electron (${process.versions.electron}) has Node-API ${nodeApi}, and the part of Casewright ` +
      `that keeps your files needs ${neededNodeApi}. No file was touched. Install Casewright again, or run it with the ` +
      'Electron that its package.json names.',
  );
}
