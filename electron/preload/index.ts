import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { ipcChannel, type Bridge } from '#shared/api/channel.ts';
import type { HostEvent } from '#shared/api/events.ts';
import type { Result } from '#shared/kernel/result.ts';

/** Two verbs and nothing else: the page can neither name a channel nor reach a path, a process or a module. */
const bridge: Bridge = {
  // The input crosses as text, so that main can measure it before it parses it, and only JSON can cross.
  call: (name, input) => ipcRenderer.invoke(ipcChannel.call, name, JSON.stringify(input)) as Promise<Result<unknown>>,
  listen(listener) {
    const receive = (_event: IpcRendererEvent, event: HostEvent): void => listener(event);
    ipcRenderer.on(ipcChannel.event, receive);
    return () => {
      ipcRenderer.off(ipcChannel.event, receive);
    };
  },
};

contextBridge.exposeInMainWorld('casewright', bridge);
