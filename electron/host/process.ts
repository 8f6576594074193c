/**
 * The host as a process of the desktop app. It talks to main over Electron's message port (`utilityProcess`) or
 * over Node's (`fork`), in the same messages: `{id, name, input}` is answered by `{id, result}`, `{id, register}`
 * by `{id, handle}`; `{event}` comes unasked.
 */
import { z } from '#shared/kernel/schema.ts';
import { createHost } from './create-host.ts';
import { defaultEnvironment, saveAfterMilliseconds } from './environment.ts';
import { parentLink } from './parent-link.ts';
import { productVersion } from './version.ts';

const requestSchema = z.union([
  z.object({ id: z.int(), name: z.string().max(200), input: z.unknown() }),
  z.object({ id: z.int(), register: z.string().max(10_000) }),
]);

const link = parentLink();
const host = createHost({
  env: defaultEnvironment({ saveAfterMilliseconds }),
  dialogs: process.env['CASEWRIGHT_DIALOGS'] === 'listed' ? 'listed' : 'native',
  folder: null,
  version: process.env['CASEWRIGHT_VERSION'] ?? productVersion(),
});
host.listen((event) => link.send({ event }));

link.onMessage((message) => {
  const request = requestSchema.safeParse(message);
  if (!request.success) return;
  const { data } = request;
  if ('register' in data) link.send({ id: data.id, handle: host.registerFile(data.register) });
  else void host.call(data.name, data.input).then((result) => link.send({ id: data.id, result }));
});

/** Main is gone or wants us gone: leave the lock note and the work copy in order. */
let leaving = false;
function leave(): void {
  if (leaving) return;
  leaving = true;
  void host.close().finally(() => process.exit(0));
}
link.onGone(leave);
process.on('SIGTERM', leave);
process.on('SIGINT', leave);
