import type { analyses as declared } from '#shared/api/analyses.ts';
import type { OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { explainCase } from '../explain.ts';
import * as decisions from './decisions.ts';
import * as drivers from './drivers.ts';
import * as information from './information.ts';
import * as scenarios from './scenarios.ts';
import { ledgerOf } from './ledger.ts';

/** Those that answer at once; a simulation is a job of its own. */
export type AnalysisName = keyof typeof declared;

/** Every analysis of a case, by its name in the contract: the host's handlers and the command line both come here. */
export const analyses: {
  readonly [Name in AnalysisName]: (records: Records, input: ParsedInputOf<Name>) => Result<OutputOf<Name>>;
} = {
  'analysis.tornado': drivers.tornadoOf,
  'analysis.ledger': ledgerOf,
  'analysis.spider': drivers.spiderOf,
  'analysis.explain': explainCase,
  'analysis.table': drivers.tableOf,
  'analysis.solve': drivers.solveOf,
  'analysis.breakEven': drivers.breakEvenOf,
  'analysis.switchingValues': drivers.switchingValuesOf,
  'analysis.targetGap': drivers.targetGapOf,
  'analysis.bridge': scenarios.bridgeOf,
  'analysis.compare': scenarios.compareOf,
  'analysis.grid': scenarios.gridOf,
  'analysis.options': decisions.optionsOf,
  'analysis.regret': decisions.regretOf,
  'analysis.flip': decisions.flipOf,
  'analysis.decisionTree': decisions.decisionTreeOf,
  'analysis.valueOfInformation': information.valueOfInformationOf,
  'analysis.sobolIndices': information.sobolIndicesOf,
  'analysis.pool': scenarios.poolOf,
};
