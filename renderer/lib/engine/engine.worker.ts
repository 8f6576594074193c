/** The one web worker in which models are compiled and evaluated, so that the page never waits for them. */
import type { FromWorker, LaneBlock, ToWorker } from './protocol.ts';
import { createSessions } from './session.ts';

const sessions = createSessions();
// The page's `lib` is the DOM's; in a worker `self` has a `postMessage` that takes a list of what to hand over.
const port = self as unknown as {
  postMessage(message: FromWorker, transfer: readonly Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

port.onmessage = ({ data: { id, question } }) => {
  try {
    const answer = sessions.answer(question);
    port.postMessage({ id, ok: true, answer }, buffersOf(answer));
  } catch (error) {
    port.postMessage({ id, ok: false, message: error instanceof Error ? error.message : String(error) }, []);
  }
};

function buffersOf(answer: unknown): readonly Transferable[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('blocks' in answer) return (answer.blocks as readonly LaneBlock[]).map((block) => block.values.buffer);
  if ('results' in answer) return [(answer as LaneBlock).values.buffer];
  return [];
}
