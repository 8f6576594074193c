/** A worker that dies at its first step, as one without memory would. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => process.exit(1));
