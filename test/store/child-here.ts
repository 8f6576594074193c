import { basename } from 'node:path';
import type { StartChild } from '#electron/store/index.ts';
import { salvageFile, type SalvageRequest } from '#electron/store/salvage/salvage-file.ts';
import { checkFile, type CheckRequest } from '#electron/store/verification/check-file.ts';

/** What the store's children do, without a process of their own: starting one takes longer than most of what is tested. */
export const childHere: StartChild = (entry) => {
  let answer: (message: unknown) => void = () => undefined;
  const work = (question: unknown): unknown =>
    basename(entry) === 'salvage.ts' ? salvageFile(question as SalvageRequest) : checkFile(question as CheckRequest);
  return {
    send: (question) => void setTimeout(() => answer(work(question)), 1),
    onMessage: (listener) => (answer = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};
