/** The analyses: each builds lanes, evaluates them together and reads results. */
export { scenarioLanes, type ScenarioLane } from './scenarios.ts';
export { scenarioGrid, type GridLane, type ScenarioAxis } from './scenario-grid.ts';
export { gridResults, type GridResults } from './grid-results.ts';
export { expectedResults, type ExpectedResults } from './expected-results.ts';
export { compareLanes, type Comparison } from './compare-lanes.ts';
export { compareOptions, isMoney, type ComparedOptions } from './compare-options.ts';
export { namedOptions, optionLanes, type OptionLane } from './options.ts';
export { fitSum } from './fit-sum.ts';
export { valueBridge, type BridgeMethod, type ValueBridge } from './value-bridge.ts';
export { tornado, tornadoConventions, type TornadoBar, type TornadoOptions } from './tornado.ts';
export { assumptionLedger, ledgerConventions, type LedgerEntry } from './assumption-ledger.ts';
export { spider, type Spider } from './spider.ts';
export { dataTable, mostTableCells, type DataTable, type TableAxis } from './data-table.ts';
export { goalSeek, type GoalSeek } from './goal-seek.ts';
export { switchingValues, type SwitchingValue, type SwitchingValues } from './switching-values.ts';
export { targetGap, type TargetGap } from './target-gap.ts';
export { breakEven, type BreakEven } from './break-even.ts';
export { regretStates, regretTable, type Goal, type RegretTable } from './regret.ts';
export { decisionFlip, type DecisionFlip } from './decision-flip.ts';
export {
  branchWorth,
  decisionTree,
  type DecisionTree,
  type RolledBranch,
  type RolledNode,
  type TreeNode,
} from './decision-tree.ts';
export { caseTree, type CaseTree, type SolvedTree } from './case-tree.ts';
export type { TreeFault } from './check-tree.ts';
export { resolvePayoffs, type Payoff } from './resolve-payoffs.ts';
export { poolEstimates, type Expert, type PooledEstimates } from './pool-estimates.ts';
export { whyNoValue } from './why-no-value.ts';
export { checkResult } from './subject.ts';
export { valueOfInformation, type InformationRequest, type ValueOfInformation } from './value-of-information.ts';
export { sobolIndices, type SobolIndices, type SobolRequest } from './sobol-indices.ts';
export { simulate } from './simulate.ts';
export type { SimulationOptions, StopRule } from './simulation/options.ts';
export { report as reportOf, type Simulation, type SimulatedResult } from './simulation/report.ts';
export { setUp, type Setup as SimulationSetup } from './simulation/setup.ts';
export { memoryBytes, memoryOn, type SimulationMemory } from './simulation/memory.ts';
export { inSteps } from './simulation/in-steps.ts';
export { closingSteps, drawSteps, evaluateSteps, takeStep } from './simulation/steps.ts';
export type { SimulationStep, StepAnswer } from './simulation/steps.ts';
export { stopAt } from './simulation/stop-at.ts';
export { momentsOf } from './simulation/moments.ts';
export type { ResultSummary } from './simulation/summarise.ts';
export { modelHash } from './model-hash.ts';
