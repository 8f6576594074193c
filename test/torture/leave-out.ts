import type { Fault } from './fault.ts';

/** A row that runs the tests says here that it is not to run again inside them. */
export const leaveOut = 'CASEWRIGHT_TORTURE_LEAVE_OUT';

export const withoutLeftOut = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ name }) => name !== process.env[leaveOut]);
