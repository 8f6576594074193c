import { join } from 'node:path';
import type { HostEvent } from '#shared/api/events.ts';
import type { Carrier } from '#shared/api/carrier.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import { unwrap, type Result } from '#shared/kernel/result.ts';
import { describeApi, type Carried } from '#test/api/suite.ts';
import { launchDesktop, removeFolder, temporaryFolder } from '../helpers/desktop.ts';
import { answerDialogs } from '../helpers/dialogs.ts';

type Bridged = Window & { readonly casewright: Carrier; readonly tellTest: (event: HostEvent) => void };

/** The real thing end to end: the page's bridge, Electron's IPC, main, the host process. */
describeApi('Electron IPC', async (): Promise<Carried> => {
  const desktop = await launchDesktop();
  const folder = await temporaryFolder('api');
  const listeners = new Set<(event: HostEvent) => void>();
  await desktop.page.exposeFunction('tellTest', (event: HostEvent) => listeners.forEach((listener) => listener(event)));
  await desktop.page.evaluate(() => {
    const bridged = window as unknown as Bridged;
    bridged.casewright.listen((event) => bridged.tellTest(event));
  });
  // As text, because the tool that drives the page has its own limits on what it passes.
  const call = (name: string, input: unknown): Promise<Result<unknown>> =>
    desktop.page.evaluate(
      ([operation, text]) => (window as unknown as Bridged).casewright.call(operation, JSON.parse(text)),
      [name, JSON.stringify(input)] as const,
    );
  return {
    carrier: {
      call,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    pathOf: (name) => join(folder, name),
    async handleOf(name) {
      await answerDialogs(desktop.app, { save: join(folder, name) });
      return (unwrap(await call('shell.chooseFile', { purpose: 'save' })) as FileHandle).handle;
    },
    async stop() {
      await answerDialogs(desktop.app, { button: 'Don’t save' });
      await desktop.close();
      await removeFolder(folder);
      await removeFolder(desktop.home);
    },
  };
});
