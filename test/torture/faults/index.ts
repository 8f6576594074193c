import type { Fault } from '../fault.ts';
import { damage } from './damage.ts';
import { failingCalls } from './failing-calls.ts';
import { fullTmpfs } from './full-tmpfs.ts';
import { hostileSchemaFiles } from './hostile-schemas.ts';
import { ipc } from './ipc.ts';
import { killPublish } from './kill-publish.ts';
import { kill } from './kill.ts';
import { loopback } from './loopback.ts';
import { mutatedFiles } from './mutated-files.ts';
import { noNetwork } from './no-network.ts';
import { payloads } from './payloads.ts';
import { powerLoss } from './power-loss.ts';
import { syncTool } from './sync-tool.ts';
import { twoHosts } from './two-hosts.ts';
import { wrongFiles } from './wrong-files.ts';

/** The rows of the table, in its order. */
export const faults: readonly Fault[] = [
  kill,
  killPublish,
  failingCalls,
  powerLoss,
  fullTmpfs,
  syncTool,
  twoHosts,
  damage,
  loopback,
  ipc,
  hostileSchemaFiles,
  mutatedFiles,
  wrongFiles,
  payloads,
  noNetwork,
];
