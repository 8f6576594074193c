import { useEffect, useState } from 'react';
import type { TornadoBar } from './protocol.ts';
import type { CaseResults } from './use-case-results.ts';

/** The tornado of a result, asked anew when the case's numbers change; null until the first answer. */
export function useTornado(results: CaseResults, result: string | undefined): readonly TornadoBar[] | null {
  const [bars, setBars] = useState<readonly TornadoBar[] | null>(null);
  const ready = results.state === 'ready';
  // The kept numbers decide when to ask again; a preview does not.
  const kept = results.findings;
  const ask = results.tornado;
  useEffect(() => {
    if (!ready || result === undefined) return undefined;
    let current = true;
    ask(result).then(
      // A result that cannot be computed ranks nothing.
      (next) => current && setBars(next.filter(({ swing }) => Number.isFinite(swing))),
      () => current && setBars([]),
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `ask` is new with every preview, and asks the same thing.
  }, [ready, result, kept]);
  return bars;
}
