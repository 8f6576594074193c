import type { Fault } from '../fault.ts';
import { ipc } from './ipc.ts';
import { kill } from './kill.ts';
import { killPublish } from './kill-publish.ts';

/** The rows of the table, in its order. */
export const faults: readonly Fault[] = [kill, killPublish, ipc];
