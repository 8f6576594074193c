import { ChevronLeft, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { spanLabel } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { formatNumber, useCaseContent, useNavigation, type CellReference } from '#renderer/lib/index.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import { reasonFor } from '#renderer/lib/case/index.ts';
import styles from './explain.module.css';
import { labelOf } from './label-of.ts';
import { Calculation } from './parts/Calculation.tsx';
import { Comments } from './parts/Comments.tsx';
import { Drives } from './parts/Drives.tsx';
import { Evidence } from './parts/Evidence.tsx';
import { LineHistory } from './parts/LineHistory.tsx';
import { useExplanation } from './use-explanation.ts';

/** What stands behind the number that was pressed. The same everywhere in a case. */
export function ExplainPanel() {
  const selection = useNavigation((state) => state.selection);
  const content = useCaseContent(selection?.caseId ?? '');
  if (!selection || !content) return null;
  return <Panel content={content} cell={selection} />;
}

function Panel({ content, cell }: { readonly content: CaseContent; readonly cell: CellReference }) {
  const results = useCaseResults(cell.caseId);
  const explanation = useExplanation(results, cell);
  const explain = useNavigation((state) => state.explain);
  const [trail, setTrail] = useState<readonly CellReference[]>([]);
  const expected = useRef<CellReference | null>(null);
  // A number pressed elsewhere starts a new trail; one pressed in here goes deeper.
  useEffect(() => {
    if (expected.current !== cell) setTrail([]);
    expected.current = null;
  }, [cell]);
  const go = (next: CellReference, nextTrail: readonly CellReference[]): void => {
    expected.current = next;
    setTrail(nextTrail);
    explain(next);
  };
  // Escape closes it also from the page, unless something on the page has taken the key for itself.
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      const { target } = event;
      const onPage = target === document.body || (target instanceof Element && target.closest('main') !== null);
      if (event.key === 'Escape' && !event.defaultPrevented && onPage) explain(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [explain]);
  const deeper = (line: string): void => go({ ...cell, line }, [...trail, cell]);
  const back = trail.at(-1);

  const itemOf = results.facts.get(cell.line)?.itemOf ?? null;
  const line = content.lines.find(({ name }) => name === (itemOf ?? cell.line));
  const lane = cell.lane ?? 0;
  const scalar = results.facts.get(cell.line)?.shape !== 'series';
  const period = scalar ? null : spanLabel(content.case.timeline, cell.from, cell.to);
  const current = explanation?.line === cell.line ? explanation : null;
  const value = current?.value ?? null;
  // Of what is wrong with the line itself, the calculation below tells; this is about the lines behind it.
  const found =
    lane === 0 && current && !Number.isFinite(value)
      ? reasonFor(content, results.facts, results.findings, cell.line)
      : null;
  const reason = found && found.line !== null && found.line !== cell.line ? found : null;
  const rounded = line?.unit !== '%' && Math.abs(value ?? 0) >= 1e5;
  return (
    <div
      className={styles['panel']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        explain(null);
      }}
    >
      <div className={styles['head']}>
        <div className={styles['titles']}>
          {back ? (
            <button type="button" className={styles['back']} onClick={() => go(back, trail.slice(0, -1))}>
              <ChevronLeft aria-hidden />
              {labelOf(content, back.line)}
            </button>
          ) : null}
          <h2 className={styles['title']}>{labelOf(content, cell.line)}</h2>
          <p className={styles['where']}>
            {[period, lane > 0 ? `in ${results.laneName(lane)}` : null].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button
          kind="quiet"
          size="small"
          icon={<X />}
          aria-label="Close the explanation"
          onPress={() => explain(null)}
        />
      </div>
      {line && current ? (
        <>
          <p
            className={styles['value']}
            data-worse={(value !== null && value < 0) || undefined}
            title={formatNumber(value, line.unit)}
          >
            {formatNumber(value, line.unit, { compact: rounded })}
          </p>
          {rounded ? <p className={styles['exact']}>exactly {formatNumber(value, line.unit)}</p> : null}
          <p className={styles['words']}>{current.words}</p>
          {reason ? (
            <div className={styles['reason']}>
              <Reason words={reason.words} onShow={() => deeper(reason.line ?? '')} />
            </div>
          ) : null}
          <Calculation content={content} explanation={current} onOpen={deeper} />
          <Evidence content={content} line={line} explanation={current} results={results} lane={lane} onOpen={deeper} />
          <Drives content={content} explanation={current} onOpen={deeper} />
          <Comments content={content} line={line} cell={cell} scenario={results.laneName(lane)} scalar={scalar} />
          <LineHistory content={content} line={line} />
        </>
      ) : (
        <p className={styles['words']}>
          {line ? 'Looking behind the number…' : 'This line is no longer in the case. Undo brings it back.'}
        </p>
      )}
    </div>
  );
}
