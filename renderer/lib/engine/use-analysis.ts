import { useEffect, useState } from 'react';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { AnalysisAnswer, AnalysisName, AnalysisOptions } from './analyses.ts';
import type { CaseResults } from './use-case-results.ts';

/** An answer with what it is about: while another question is under way, a page still shows this one and says so. */
export type Analysed<Name extends AnalysisName> = {
  readonly options: AnalysisOptions<Name>;
  readonly lane: number;
  readonly answer: Result<AnalysisAnswer<Name>>;
};

/**
 * An analysis of the case, asked anew when its kept numbers, the options or the lane change; a preview asks nothing.
 * Null until the first answer, and while there are no options. The answer before stays until the next has come.
 */
export function useAnalysis<Name extends AnalysisName>(
  results: CaseResults,
  name: Name,
  options: AnalysisOptions<Name> | null,
  lane = 0,
): Analysed<Name> | null {
  const [analysed, setAnalysed] = useState<Analysed<Name> | null>(null);
  const { analyse, findings: kept } = results;
  const ready = results.state === 'ready';
  // Options are plain values and are written anew at each drawing: their text tells whether they are others.
  const asked = options === null ? null : JSON.stringify(options);
  useEffect(() => {
    if (!ready || asked === null) return undefined;
    let current = true;
    const about = JSON.parse(asked) as AnalysisOptions<Name>;
    const show = (answer: Result<AnalysisAnswer<Name>>): void => {
      if (current) setAnalysed({ options: about, lane, answer });
    };
    analyse(name, about, lane).then(show, (error: unknown) => show(stopped(error)));
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `analyse` is new with every preview, and asks the same thing.
  }, [ready, name, asked, lane, kept]);
  return asked === null ? null : analysed;
}

export function stopped(error: unknown): Result<never> {
  const why = error instanceof Error ? error.message : String(error);
  return fail('stopped', `This could not be worked out: ${why} Nothing of the case was lost. Change it, or try again.`);
}
