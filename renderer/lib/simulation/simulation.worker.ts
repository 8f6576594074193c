/** The web worker of simulations, beside the one of `lib/engine`: a long run keeps no preview waiting. */
import type { FromSimulator, ToSimulator } from './protocol.ts';
import { createSimulator } from './simulator.ts';

// The page's `lib` is the DOM's; in a worker `self` has a `postMessage` without a target.
const port = self as unknown as {
  postMessage(message: FromSimulator): void;
  onmessage: ((event: MessageEvent<ToSimulator>) => void) | null;
};

/** A message to itself comes after those that wait already, and unlike a timer it comes at once. */
const { port1, port2 } = new MessageChannel();
const resume: (() => void)[] = [];
port1.onmessage = () => resume.shift()?.();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    resume.push(resolve);
    port2.postMessage(null);
  });

const simulator = createSimulator({ tell: (message) => port.postMessage(message), pause });

port.onmessage = ({ data }) => {
  simulator.take(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (data.ask === 'run') port.postMessage({ run: data.run, tell: 'failed', message });
  });
};
