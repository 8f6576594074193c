import type { Result } from '#shared/kernel/result.ts';
import type { Loaded } from './protocol.ts';

/** The answers that belong to the kept numbers of a case: with newer numbers they are gone. */
const answers = new WeakMap<Loaded, Map<string, Promise<Result<unknown>>>>();

/**
 * One question is worked out once for the same numbers, however many parts of a page, or pages one after the other, ask
 * it. What was stopped is asked anew.
 */
export function answeredOnce(
  loaded: Loaded | null,
  question: string,
  ask: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  if (loaded === null) return ask();
  const known = answers.get(loaded) ?? new Map<string, Promise<Result<unknown>>>();
  answers.set(loaded, known);
  const before = known.get(question);
  if (before) return before;
  const answer = ask();
  known.set(question, answer);
  answer.catch(() => known.delete(question));
  return answer;
}
