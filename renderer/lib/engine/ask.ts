import type { Answers, FromWorker, Question, ToWorker } from './protocol.ts';

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** The worker starts with the first question: screens without a case don't pay for it. */
function started(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.message));
  };
  worker.onerror = (event) => {
    // A worker that died answers nothing more: every question fails now, and the next one starts a new worker.
    for (const asked of waiting.values()) asked.reject(new Error(event.message || 'The calculation stopped.'));
    waiting.clear();
    worker?.terminate();
    worker = null;
  };
  return worker;
}

export function ask<Asked extends Question>(question: Asked): Promise<Answers[Asked['ask']]> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve, reject });
    started().postMessage({ id, question } satisfies ToWorker);
  });
}
