import type { StartChild } from '#electron/store/index.ts';
import { checkFile, type CheckRequest } from '#electron/store/verification/check-file.ts';

/** The same checks without a process of their own: for the many starts of which the check is not what is tried. */
export const checkHere: StartChild = () => {
  let answer: (message: unknown) => void = () => undefined;
  return {
    send: (question) => void setTimeout(() => answer(checkFile(question as CheckRequest)), 1),
    onMessage: (listener) => (answer = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};
