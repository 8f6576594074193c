export { compileModel, type Compilation, type CompiledLine } from './compile/compile-model.ts';
export type { Program } from './compile/program.ts';
export { evaluate, type Evaluation, type EvaluateOptions } from './evaluate/evaluate.ts';
export { scenarioLanes, type ScenarioLane } from './analysis/scenarios.ts';
export { resultsOf } from './analysis/results.ts';
export { renameInFormula } from './formula/rename.ts';
export { functionCatalogue } from './functions/catalogue.ts';
export type { FormulaFunction, Parameter } from './functions/function.ts';
export type { Finding, LaneOverrides, LineValues } from './types.ts';
