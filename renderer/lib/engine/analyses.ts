import { ok, type Result } from '#shared/kernel/result.ts';
import {
  caseTree,
  checkResult,
  dataTable,
  decisionFlip,
  expectedResults,
  goalSeek,
  gridResults,
  regretTable,
  spider,
  switchingValues,
  targetGap,
  tornado,
  valueBridge,
  valueOfInformation,
  type Compilation,
  type ExpectedResults,
  type TornadoBar,
  type TornadoOptions,
} from '#shared/engine/index.ts';
import type { LaneOverrides } from '#shared/engine/types.ts';

/**
 * What a page may ask of the engine, by name. An analysis is added here and nowhere else: its options and its answer
 * reach the page with their types, and the lane to start from is put in by the session.
 */
const analyses = {
  tornado: rankInputs,
  spider,
  table: dataTable,
  goalSeek,
  switchingValues,
  targetGap,
  valueBridge,
  valueOfInformation,
  regretTable,
  decisionFlip,
  caseTree,
  expected: weighScenarios,
  grid: gridResults,
} satisfies Record<string, (compilation: Compilation, options: never) => Result<unknown>>;

type Analyses = typeof analyses;
export type AnalysisName = keyof Analyses;
export type AnalysisOptions<Name extends AnalysisName> = Omit<Parameters<Analyses[Name]>[1], 'lane'>;
type ValueOf<Answer> = Answer extends { readonly ok: true; readonly value: infer Value } ? Value : never;
export type AnalysisAnswer<Name extends AnalysisName> = ValueOf<ReturnType<Analyses[Name]>>;

export function analyse<Name extends AnalysisName>(
  compilation: Compilation,
  name: Name,
  options: AnalysisOptions<Name>,
  lane: LaneOverrides,
): Result<AnalysisAnswer<Name>> {
  // A function looked up by its name takes, for the compiler, what all of them take: nothing. The types above pair them.
  const answer = analyses[name] as (compilation: Compilation, options: object) => Result<AnalysisAnswer<Name>>;
  return answer(compilation, { ...options, lane });
}

function rankInputs(
  compilation: Compilation,
  { result, ...options }: { readonly result: string } & TornadoOptions,
): Result<readonly TornadoBar[]> {
  const line = checkResult(compilation, result);
  return line.ok ? ok(tornado(compilation, result, options)) : line;
}

/** The results weighted by the probabilities of the scenarios: it starts from no lane and takes no options. */
function weighScenarios(compilation: Compilation, _none: Readonly<Record<string, never>>): Result<ExpectedResults> {
  return expectedResults(compilation);
}
