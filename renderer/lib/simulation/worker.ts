import type { FromSimulator, ToSimulator } from './protocol.ts';

type Listener = (message: FromSimulator) => void;

let worker: Worker | null = null;

/**
 * Says something to the simulation worker, which starts with the first word. `onDeath` hears when it stopped by
 * itself; the next word then starts a new one.
 */
export function say(question: ToSimulator, hear: Listener, onDeath: (message: string) => void): void {
  if (!worker) {
    worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module', name: 'simulation' });
    worker.onmessage = ({ data }: MessageEvent<FromSimulator>) => hear(data);
    worker.onerror = (event) => {
      worker?.terminate();
      worker = null;
      onDeath(event.message);
    };
  }
  worker.postMessage(question);
}
