import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { Output } from './output.ts';

/** An analysis that needs no file: all it works on is in the request. */
export async function runFreeAnalysis<Name extends 'analysis.decisionTree' | 'analysis.pool'>(
  output: Output,
  name: Name,
  given: InputOf<Name>,
  report: (answer: OutputOf<Name>) => readonly string[],
): Promise<void> {
  const { askAnalysis } = await import('./ask-analysis.ts');
  const answer = askAnalysis(name, new Map(), given, 'The file');
  if (answer.ok) output.answer(answer.value, () => report(answer.value));
  else output.problem(answer.error);
}
