import type { Answers, FromWorker, Question, ToWorker } from './protocol.ts';

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void };

/** One worker and the questions that it has not answered yet. */
export type Desk = {
  readonly ask: <Asked extends Question>(question: Asked) => Promise<Answers[Asked['ask']]>;
  /** Ends the worker at once; what was still asked fails with `reason`. */
  readonly close: (reason: string) => void;
};

export function openDesk(name: string): Desk {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const close = (reason: string): void => {
    for (const asked of waiting.values()) asked.reject(new Error(reason));
    waiting.clear();
    worker?.terminate();
    worker = null;
  };
  /** The worker starts with the first question: screens without a case don't pay for it. */
  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asked?.resolve(data.answer as never);
      else asked?.reject(new Error(data.message));
    };
    // A worker that died answers nothing more: every question fails now, and the next one starts a new worker.
    worker.onerror = (event) => close(event.message || 'The calculation stopped.');
    return worker;
  };
  return {
    ask: (question) => {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve, reject });
        started().postMessage({ id, question } satisfies ToWorker);
      });
    },
    close,
  };
}

/** The worker of the pages: it answers within the time of a keystroke. What takes longer opens a desk of its own. */
export const { ask } = openDesk('engine');
