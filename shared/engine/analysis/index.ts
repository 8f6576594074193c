/** The analyses: each builds lanes, evaluates them together and reads results. */
export { scenarioLanes, type ScenarioLane } from './scenarios.ts';
export { scenarioGrid, type GridLane, type ScenarioAxis } from './scenario-grid.ts';
export { expectedResults, type ExpectedResults } from './expected-results.ts';
export { compareLanes, type Comparison } from './compare-lanes.ts';
export { valueBridge, type BridgeMethod, type ValueBridge } from './value-bridge.ts';
export { tornado, tornadoConventions, type TornadoBar, type TornadoOptions } from './tornado.ts';
export { spider, type Spider } from './spider.ts';
export { dataTable, mostTableCells, type DataTable, type TableAxis } from './data-table.ts';
export { goalSeek, type GoalSeek } from './goal-seek.ts';
export { switchingValues, type SwitchingValue, type SwitchingValues } from './switching-values.ts';
export { targetGap, type TargetGap } from './target-gap.ts';
export { breakEven, type BreakEven } from './break-even.ts';
export { regretTable, type Goal, type RegretTable } from './regret.ts';
export { decisionFlip, type DecisionFlip } from './decision-flip.ts';
export { branchWorth, decisionTree, type DecisionTree, type TreeNode } from './decision-tree.ts';
export { resolvePayoffs, type Payoff } from './resolve-payoffs.ts';
export { poolEstimates, type Expert, type PooledEstimates } from './pool-estimates.ts';
export { checkResult } from './subject.ts';
