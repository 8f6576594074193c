import { utilityProcess, type UtilityProcess } from 'electron';
import { z } from '#shared/kernel/schema.ts';
import { places } from './places.ts';

const id = z.int();
const requestSchema = z.object({
  child: z.union([
    z.strictObject({
      id,
      start: z.strictObject({ entry: z.enum(['verify', 'salvage']), memoryMegabytes: z.int().min(16).max(4096) }),
    }),
    z.strictObject({ id, send: z.unknown() }),
    z.strictObject({ id, kill: z.literal(true) }),
  ]),
});

/**
 * A utility process cannot start another process: `fork` would start a second app, since RunAsNode is off. So it
 * asks main for the children it needs (what checks an untrusted file, and what reads a damaged one), and main passes the
 * messages on.
 */
export function serveChildren(host: UtilityProcess): void {
  const children = new Map<number, UtilityProcess>();

  const start = (number: number, entry: 'verify' | 'salvage', memoryMegabytes: number): void => {
    const child = utilityProcess.fork(places[entry], [], {
      serviceName: 'Casewright file check',
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${Math.floor(memoryMegabytes / 2)}`],
      // It needs nothing of ours; an empty list would mean everything.
      env: { LANG: 'C' },
    });
    children.set(number, child);
    child.on('message', (message: unknown) => host.postMessage({ child: { id: number, message } }));
    child.on('exit', () => {
      children.delete(number);
      host.postMessage({ child: { id: number, exit: true } });
    });
  };

  host.on('message', (message: unknown) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    const { child } = request.data;
    if ('start' in child) start(child.id, child.start.entry, child.start.memoryMegabytes);
    else if ('kill' in child) end(children.get(child.id));
    else children.get(child.id)?.postMessage(child.send);
  });
  host.on('exit', () => children.forEach(end));
}

/** For certain: a child deep inside a hostile query listens to nothing, so it is not asked. */
function end(child: UtilityProcess | undefined): void {
  if (child?.pid !== undefined) process.kill(child.pid, 'SIGKILL');
}
