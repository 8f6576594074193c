import type { BrowserWindow } from 'electron';
import { shell } from '#shared/api/shell.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { parse } from '#shared/kernel/schema.ts';
import { choosePath } from './dialogs.ts';
import type { HostConnection } from './host-connection.ts';
import type { Answer } from './ipc.ts';

/** Main answers what needs a native dialog; everything else goes to the host, which checks it by its schema. */
export function createAnswer(window: BrowserWindow, host: () => HostConnection): Answer {
  return ({ name, input }) =>
    name === 'shell.chooseFile' ? chooseFile(window, host(), input) : host().call(name, input);
}

async function chooseFile(window: BrowserWindow, host: HostConnection, input: unknown): Promise<Result<unknown>> {
  const choice = parse(shell['shell.chooseFile'].input, input, 'The choice of a file');
  if (!choice.ok) return choice;
  const path = await choosePath(window, choice.value);
  return path === null ? ok(null) : host.register(path);
}
