export { explainTree, type ExplainedNode, type TreeCell } from './analysis/explain-tree.ts';
export { compileModel, type Compilation, type CompiledLine } from './compile/compile-model.ts';
export type { Program } from './compile/program.ts';
export { evaluate, type Evaluation, type EvaluateOptions } from './evaluate/evaluate.ts';
export { findingsBehind, resultsOf } from './analysis/results.ts';
export { aggregateRange, aggregateRule, aggregateSeries, type AggregateRule } from './analysis/aggregate.ts';
export { explainCell, lineInWords, type Cell, type ExplainedInput, type Explanation } from './analysis/explain.ts';
export * from './analysis/index.ts';
export { sampleInputs, type Sample } from './sampling/sample-inputs.ts';
export { samplers, type Sampler, type SamplingOptions, type SamplingReport } from './sampling/sampling-plan.ts';
export { completionsAt, type Completion, type Completions, type Nameable } from './analysis/completions.ts';
export type { CallHint } from './analysis/call-hint.ts';
export { checkFormula } from './analysis/check-formula.ts';
export { renameInFormula } from './formula/rename.ts';
export { builtInNames, functionCatalogue, functionFamilies } from './functions/catalogue.ts';
export type { FormulaFunction, Parameter } from './functions/function.ts';
export { quantileOf, shapeOf } from './distributions/index.ts';
export { fitFromPercentiles, type FittedType, type Percentiles } from './distributions/fit-from-percentiles.ts';
export { isMetalogFeasible } from './distributions/metalog.ts';
export type { Finding, LaneColumns, LaneOverrides, LineValues } from './types.ts';

/** Formulas of the trade, each usable without a model. */
export * as decision from './decision/index.ts';
export * as finance from './finance/index.ts';
export * as forecasting from './forecasting/index.ts';
export * as portfolio from './portfolio/index.ts';
export * as pricing from './pricing/index.ts';
export * as prioritisation from './prioritisation/index.ts';
export * as statistics from './statistics/index.ts';

export { engineVersion } from './version.ts';
