import { operationKinds, type Operation } from '../compile/operations.ts';
import { eachKernels } from './each-kernels.ts';
import { runChoose, runEach, runSelect } from './each.ts';
import type { Run } from './instruction.ts';
import { runBassDiscrete, runDatedRate, runTaxWithLosses } from './by-lane.ts';
import { runConvolve } from './convolve.ts';
import { runPowerSteps } from './power-steps.ts';
import { runCumulative, runLag, runLead, runPrevious, runWindow } from './running.ts';
import * as whole from './whole.ts';

const runs: ReadonlyMap<Operation, Run> = new Map<Operation, Run>([
  ['powerSteps', runPowerSteps],
  ['select', runSelect],
  ['choose', runChoose],
  ['previous', runPrevious],
  ['lag', runLag],
  ['lead', runLead],
  ['window', runWindow],
  ['cumulative', runCumulative],
  ['convolve', runConvolve],
  ['taxWithLosses', runTaxWithLosses],
  ['bassDiscrete', runBassDiscrete],
  ['datedRate', runDatedRate],
  ['total', whole.runTotal],
  ['first', whole.runFirst],
  ['last', whole.runLast],
  ['lowest', whole.runLowest],
  ['highest', whole.runHighest],
  ['at', whole.runAt],
  ['presentValue', whole.runPresentValue],
  ['internalRate', whole.runInternalRate],
  ['modifiedRate', whole.runModifiedRate],
  ['payback', whole.runPayback],
]);

/** How an operation is carried out. Each operation has exactly one way; a test holds the two lists together. */
export function runOf(operation: Operation): Run {
  return runs.get(operation) ?? runEach;
}

/** Operations that nothing carries out: none. */
export function missingRuns(): readonly Operation[] {
  const all = Object.keys(operationKinds) as Operation[];
  return all.filter((operation) => !runs.has(operation) && !eachKernels.has(operation));
}
