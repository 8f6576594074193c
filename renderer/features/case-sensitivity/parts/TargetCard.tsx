import { useState } from 'react';
import type { Line } from '#shared/model/line.ts';
import { lessIsBetter, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, numberIn } from '#renderer/lib/index.ts';
import { Card, NumberField } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../sensitivity.module.css';
import { meets, sayResult, type Subject } from '../subject.ts';
import { useUnasked } from '../use-unasked.ts';
import { DriverTable } from './DriverTable.tsx';
import { Unasked } from './Unasked.tsx';

/** How far the result is from what was asked of it, and what each input alone would have to be. */
export function TargetCard({ subject }: { readonly subject: Subject }) {
  const { results, line, lane, base } = subject;
  const [stated, setStated] = useState<{ readonly of: string; readonly target: number | null } | null>(null);
  const target = stated?.of === line.name ? stated.target : null;
  const analysed = useAnalysis(results, 'targetGap', target === null ? null : { result: line.name, target }, lane);
  const isAbout = analysed?.options.result === line.name && analysed.options.target === target;
  const answer = isAbout && analysed.answer.ok ? analysed.answer.value : null;
  const { isOld, onType } = useUnasked(target);
  return (
    <Card title="Target" caption="one input changes, all others stay">
      <div className={styles['question']}>
        <NumberField
          // What was typed is about this result.
          key={line.name}
          label={`${shortLabel(line)} should be`}
          optional
          value={target}
          {...numberIn(line.unit)}
          onType={onType}
          onCommit={(value) => setStated({ of: line.name, target: value })}
        />
        <p className={styles['gap']} role="status">
          {answer === null || isOld ? '' : gapWords(answer.gap, answer.gapShare, subject)}
        </p>
      </div>
      {analysed && !analysed.answer.ok ? <Reason words={analysed.answer.error.message} /> : null}
      {answer ? (
        <Unasked isOld={isOld} question={meets(line, answer.target)}>
          <DriverTable subject={subject} drivers={answer.drivers} at="needed" />
        </Unasked>
      ) : (
        <p className={styles['quiet']}>
          {target === null
            ? `Write the figure that was asked for, such as ${exampleOf(base, line)}: the distance is shown, and what each input alone would have to be.`
            : 'Computing…'}
        </p>
      )}
    </Card>
  );
}

function gapWords(gap: number, share: number, { line }: Subject): string {
  if (!Number.isFinite(gap)) return 'It has no value now, so there is no distance.';
  if (gap === 0) return 'It is just that.';
  const size = sayResult(Math.abs(gap), line);
  const part = Number.isFinite(share) ? ` (${formatPercent(Math.abs(share), { digits: 0 })} of it)` : '';
  return `It is ${size} ${gap > 0 ? 'below' : 'above'} that${part}.`;
}

/** A round figure that is better than today's. */
function exampleOf(base: number, line: Line): string {
  const better = base * (lessIsBetter(line) ? 0.8 : 1.3);
  return formatNumber(Number.isFinite(better) && better !== 0 ? Number(better.toPrecision(1)) : 1000, line.unit, {
    compact: true,
  });
}
