import { join } from 'node:path';
import { listRecoverable, recoverWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { annsLaptop } from '#test/store/sample.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { checkHere } from '../check-here.ts';
import { checkFiles, strayFiles } from './check-files.ts';
import { acknowledged, type Expected } from './expected.ts';
import type { Loss } from './losses.ts';
import { materialise, readTree } from './materialise.ts';

/**
 * The morning after: looks at every file, opens what is unsaved as the app does at its start, compares it with what
 * was acknowledged, and saves it. What went wrong, in words.
 */
export async function checkMorning(root: string, loss: Loss, expected: Expected): Promise<readonly string[]> {
  const { kept, saved } = acknowledged(loss.said);
  const files = checkFiles(loss.tree, expected, saved);
  const faults = [...files.faults];
  let newest = files.newest;
  materialise(root, loss.tree);
  const env = { ...annsLaptop(join(root, 'home')), startChild: checkHere };
  const [unsaved, ...others] = await listRecoverable(env);
  if (others.length > 0) faults.push('there is unsaved work in two places');
  if (unsaved) {
    const recovered = await recoverWorkspace(env, unsaved.workId);
    if (recovered.ok) {
      newest = Math.max(newest, lastEdit(recovered.value));
      faults.push(...(await goOn(recovered.value, expected)));
    } else faults.push(`the unsaved work does not open: ${recovered.error.message}`);
  }
  if (newest < kept) faults.push(`edit ${kept} was acknowledged, and ${newest} are there`);
  // The one edit more is one that was kept in the instant before it was said.
  if (newest > kept + 1) faults.push(`${newest} edits are there, and only ${kept} were made`);
  const stray = strayFiles(readTree(root), expected);
  if (stray.length > 0) faults.push(`left beside the file: ${stray.join(', ')}`);
  return faults;
}

const lastEdit = (workspace: OpenWorkspace): number => workspace.history({ limit: 1 })[0]?.sequence ?? 0;

/** The content must be one that there was; and whoever goes on with it can save it. */
async function goOn(workspace: OpenWorkspace, expected: Expected): Promise<readonly string[]> {
  const faults: string[] = [];
  const sequence = lastEdit(workspace);
  const digest = expected.digests.get(sequence);
  if (digest !== undefined && digest !== workspace.digest())
    faults.push(`edit ${sequence} is there, but the content is not what it was`);
  const published = await workspace.publish();
  if (published.ok) {
    const checked = checkFile({ path: workspace.path(), settle: false, sealed: true });
    if (!checked.ok) faults.push(`what was saved afterwards does not open: ${checked.error.message}`);
    else if (checked.value.digest !== workspace.digest())
      faults.push('what was saved afterwards is not what was there');
  } else faults.push(`it cannot be saved: ${published.error.message}`);
  await workspace.close({ discard: false });
  return faults;
}
