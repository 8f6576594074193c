import type { StartChild } from '#electron/store/index.ts';
import { checkFile, type CheckRequest } from '#electron/store/verification/check-file.ts';

/** The same checks without a process of their own: for the many starts of which the check is not what is tried. */
export const checkHere: StartChild = () => answerHere((question) => checkFile(question as CheckRequest));

/** A child that is none, and gives this answer. */
export function answerHere(give: (question: unknown) => unknown): ReturnType<StartChild> {
  let answer: (message: unknown) => void = () => undefined;
  return {
    send: (question) => void setTimeout(() => answer(give(question)), 1),
    onMessage: (listener) => (answer = listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}
