import { useEffect, useRef, useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { AnalysisAnswer, AnalysisName, AnalysisOptions } from './analyses.ts';
import { openDesk, type Desk } from './ask.ts';
import type { CaseResults } from './use-case-results.ts';
import { stopped, type Analysed } from './use-analysis.ts';

export type LongAnalysis<Name extends AnalysisName> = {
  readonly isWorking: boolean;
  readonly analysed: Analysed<Name> | null;
  /** The numbers of the case have changed since it was asked. */
  readonly isOutdated: boolean;
  readonly start: (options: AnalysisOptions<Name>, lane: number) => void;
  readonly cancel: () => void;
};

/**
 * An analysis that takes longer than a keystroke: asked when a person says so, in a worker of its own, so that the
 * page and its previews never wait for it. Cancelling, another question and leaving the page end that worker.
 */
export function useLongAnalysis<Name extends AnalysisName>(
  content: CaseContent,
  results: CaseResults,
  name: Name,
): LongAnalysis<Name> {
  const [working, setWorking] = useState<Desk | null>(null);
  const [done, setDone] = useState<{ readonly analysed: Analysed<Name>; readonly kept: unknown } | null>(null);
  const desk = useRef<Desk | null>(null);
  const cancel = (): void => {
    desk.current?.close('It was stopped.');
    desk.current = null;
    setWorking(null);
  };
  useEffect(() => () => desk.current?.close('The page was left.'), []);
  const start = (options: AnalysisOptions<Name>, lane: number): void => {
    cancel();
    const mine = openDesk(name);
    const kept = results.findings;
    desk.current = mine;
    setWorking(mine);
    const asked = async (): Promise<Result<unknown>> => {
      await mine.ask({ ask: 'load', caseId: content.case.id, model: modelOf(content) });
      return mine.ask({ ask: 'analyse', caseId: content.case.id, name, options, lane });
    };
    void asked()
      .catch(stopped)
      .then((answer) => {
        if (desk.current !== mine) return;
        cancel();
        // The message carries no type; the registry that answered it gives the answer its own.
        setDone({ analysed: { options, lane, answer: answer as Result<AnalysisAnswer<Name>> }, kept });
      });
  };
  return {
    isWorking: working !== null,
    analysed: done?.analysed ?? null,
    isOutdated: done !== null && done.kept !== results.findings,
    start,
    cancel,
  };
}
