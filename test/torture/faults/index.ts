import type { Fault } from '../fault.ts';
import { kill } from './kill.ts';

/** The rows of the table, in its order. */
export const faults: readonly Fault[] = [kill];
