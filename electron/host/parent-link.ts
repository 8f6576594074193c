import { basename, extname } from 'node:path';
import { z } from '#shared/kernel/schema.ts';
import type { Child, StartChild } from '#electron/store/index.ts';

export type ParentLink = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onGone: (listener: () => void) => void;
  /** Where this process can't start one itself. */
  readonly startChild: StartChild | undefined;
};

/** What `process.parentPort` is inside an Electron utility process; Electron's own types are main's alone. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

let link: ParentLink | null = null;

/** One a process, because the children are numbered here. */
export function parentLink(): ParentLink {
  const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
  return (link ??= port === undefined ? nodeLink() : electronLink(port));
}

function nodeLink(): ParentLink {
  return {
    send: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
    startChild: undefined,
  };
}

function electronLink(port: ParentPort): ParentLink {
  const onMessage = (listener: (message: unknown) => void): void => port.on('message', (event) => listener(event.data));
  const send = (message: unknown): void => port.postMessage(message);
  // Electron ends a utility process together with main; there is no message for it.
  return { send, onMessage, onGone: () => undefined, startChild: relayedChild(send, onMessage) };
}

const relayedSchema = z.object({
  child: z.union([z.object({ id: z.int(), exit: z.literal(true) }), z.object({ id: z.int(), message: z.unknown() })]),
});

/** A utility process cannot start another: main starts the child we need, known by the name of its file, and passes messages on. */
function relayedChild(
  send: (message: unknown) => void,
  onMessage: (listener: (message: unknown) => void) => void,
): StartChild {
  const children = new Map<number, { message: (message: unknown) => void; exit: () => void }>();
  let last = 0;
  onMessage((message) => {
    const relayed = relayedSchema.safeParse(message);
    if (!relayed.success) return;
    const { child } = relayed.data;
    const ears = children.get(child.id);
    if ('exit' in child) {
      children.delete(child.id);
      ears?.exit();
    } else ears?.message(child.message);
  });
  return (entry, { memoryMegabytes }): Child => {
    const id = ++last;
    const messageListeners: ((message: unknown) => void)[] = [];
    const exitListeners: (() => void)[] = [];
    children.set(id, {
      message: (message) => messageListeners.forEach((listener) => listener(message)),
      exit: () => exitListeners.forEach((listener) => listener()),
    });
    send({ child: { id, start: { entry: basename(entry, extname(entry)), memoryMegabytes } } });
    return {
      send: (message) => send({ child: { id, send: message } }),
      onMessage: (listener) => void messageListeners.push(listener),
      onExit: (listener) => void exitListeners.push(listener),
      kill: () => send({ child: { id, kill: true } }),
    };
  };
}
