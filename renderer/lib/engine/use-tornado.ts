import { useMemo } from 'react';
import type { TornadoBar } from './protocol.ts';
import { useAnalysis } from './use-analysis.ts';
import type { CaseResults } from './use-case-results.ts';

/** The bars of a result's tornado; null until the first answer. A result that cannot be computed ranks nothing. */
export function useTornado(results: CaseResults, result: string | undefined): readonly TornadoBar[] | null {
  const analysed = useAnalysis(results, 'tornado', result === undefined ? null : { result });
  return useMemo(() => {
    if (analysed === null) return null;
    return analysed.answer.ok ? analysed.answer.value.filter(({ swing }) => Number.isFinite(swing)) : [];
  }, [analysed]);
}
