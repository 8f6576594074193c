import { useState } from 'react';

type Typed = { readonly value: number | null; readonly isUsable: boolean; readonly against: number | null };

/**
 * Whether a field holds something else than what the answer beside it was asked with: no number, or one that is not
 * entered yet. The answer then belongs to an older question, and says so.
 */
export function useUnasked(asked: number | null) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // What was typed against another figure has been entered since, or its field is about something else now.
  const isOld = typed?.against === asked && (!typed.isUsable || typed.value !== asked);
  const onType = (value: number | null, isUsable: boolean): void => setTyped({ value, isUsable, against: asked });
  return { isOld, onType };
}
