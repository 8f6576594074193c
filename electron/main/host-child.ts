import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import { serveChildren } from './child-service.ts';
import { places } from './places.ts';
import { hostFlags } from './thrift.ts';

/** A host process, whichever way it was started. */
export type HostChild = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
};

/** Starts the host: inside Electron's utility process, or under the given Node. */
export function startHostChild(node: string | null): HostChild {
  return node === null ? inUtilityProcess() : underNode(node);
}

/** Variables that would change how a child runs are left behind; the rest (home, language) it needs. */
export function childEnvironment(): Record<string, string> {
  const dropped = /^(ELECTRON_|NODE_OPTIONS$|NODE_PATH$|CASEWRIGHT_HOST_NODE$)/;
  return {
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        (entry): entry is [string, string] => !dropped.test(entry[0]) && entry[1] !== undefined,
      ),
    ),
    CASEWRIGHT_DIALOGS: 'native',
    CASEWRIGHT_VERSION: __APP_VERSION__,
  };
}

function inUtilityProcess(): HostChild {
  const child = utilityProcess.fork(places.host, [], {
    serviceName: 'Casewright workspace',
    execArgv: hostFlags,
    stdio: 'inherit',
    env: childEnvironment(),
  });
  serveChildren(child);
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}

function underNode(node: string): HostChild {
  const child = fork(places.host, [], {
    execPath: node,
    execArgv: hostFlags,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: childEnvironment(),
  });
  return {
    // A message to a host that is just ending is lost either way; the exit answers the call.
    send(message) {
      if (child.connected) child.send(message as Parameters<typeof child.send>[0], () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit(listener) {
      let told = false;
      const tell = (code: number | null): void => {
        if (!told) listener(code);
        told = true;
      };
      child.on('exit', tell);
      child.on('error', () => tell(null));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
