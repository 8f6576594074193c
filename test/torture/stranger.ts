import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkspace, type OpenWorkspace, type StartChild } from '#electron/store/index.ts';
import { computer } from '../store/sample.ts';

export type Verdict = {
  /** `opened`, or the code of the refusal. */
  readonly outcome: string;
  /** The sentence that the person reads; empty when it opened. */
  readonly message: string;
  /** What is wrong, in words; null when all is well. */
  readonly fault: string | null;
};

/** Every answer that a file nobody vouches for may get. An ordinary failure of the computer is not one of them. */
const refusals = ['not-a-workspace', 'damaged', 'hostile-file', 'newer-file', 'too-large', 'not-found'];
/** Seconds of work, not of the clock: a busy machine must not make a hang of it. The check's own child has a clock. */
const longest = 10;

/**
 * Opens a file that nobody vouches for as the app does. It must be refused by name or open with the right content
 * (`whenOpened` says what is wrong with it), in time; and it, and all that lies beside it, must stay as it was.
 */
export async function openStranger(options: {
  readonly home: string;
  readonly path: string;
  /** The folder that must stay as it was, where it is not the one of the file. */
  readonly beside?: string;
  readonly whenOpened: (workspace: OpenWorkspace) => string | null;
  readonly startChild?: StartChild | undefined;
}): Promise<Verdict> {
  const { path, startChild, beside = dirname(path) } = options;
  const env = { ...computer(options.home), ...(startChild && { startChild }) };
  const before = lookOf(beside);
  const begun = process.cpuUsage();
  const opened = await openWorkspace(env, path, 'edit');
  const { user, system } = process.cpuUsage(begun);
  const took = (user + system) / 1e6;
  let fault = took > longest ? `it took ${took.toFixed(1)} s of work` : null;
  if (opened.ok) {
    fault ??= options.whenOpened(opened.value);
    await opened.value.close({ discard: true });
  } else {
    const { code, message } = opened.error;
    if (!refusals.includes(code)) fault ??= `it was refused with ${code}: ${message}`;
    if (message.length < 20) fault ??= `it was refused without a reason (${code})`;
  }
  if (lookOf(beside) !== before) fault ??= 'the file, or what lies beside it, was changed';
  const work = join(env.home, 'work');
  if (existsSync(work) && readdirSync(work).length > 0) fault ??= 'something was left in the work folder';
  return { outcome: opened.ok ? 'opened' : opened.error.code, message: opened.ok ? '' : opened.error.message, fault };
}

/** Names of everything in a folder, and the bytes of what is a file. */
function lookOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const bytes = entry.isFile() ? readFileSync(join(folder, entry.name)) : '';
      return `${entry.name} ${createHash('sha256').update(bytes).digest('hex')}`;
    })
    .sort()
    .join('\n');
}
