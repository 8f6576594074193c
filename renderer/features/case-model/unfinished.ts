import { useNavigation } from '#renderer/lib/index.ts';

/** A formula that was left while it could not be kept. */
export type Unfinished = { readonly caseId: string; readonly lineId: string; readonly text: string };

let waiting: Unfinished | null = null;
let listener: ((unfinished: Unfinished) => void) | null = null;

/** Leads back to the line, with the text in its field; also from another page. */
export function goOnWith(unfinished: Unfinished): void {
  waiting = unfinished;
  useNavigation.getState().go({ view: 'cases', caseId: unfinished.caseId, tab: 'model' });
  deliver();
}

/** The Model page listens while it is there, and takes what was waiting for it. Answers the function that ends it. */
export function onGoOn(listen: (unfinished: Unfinished) => void): () => void {
  listener = listen;
  deliver();
  return () => {
    if (listener === listen) listener = null;
  };
}

function deliver(): void {
  const [given, receive] = [waiting, listener];
  if (!given || !receive) return;
  waiting = null;
  receive(given);
}
