import type { CaseContent } from '#shared/model/case-content.ts';
import { lessIsBetter, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { directionOf, formatDelta, formatNumber } from '#renderer/lib/index.ts';
import styles from '../what-if.module.css';

type Props = { readonly content: CaseContent; readonly results: CaseResults; readonly name: string };

/** The answer with what is tried, and how far that is from what is kept. */
export function Live({ content, results, name }: Props) {
  const line = content.lines.find((candidate) => candidate.name === name);
  if (!line) return null;
  const kept = results.results()[name] ?? null;
  const live = results.liveResults[name] ?? null;
  const delta = live !== null && kept !== null ? live - kept : 0;
  const good = directionOf(lessIsBetter(line) ? -delta : delta);
  return (
    <div className={styles['live']} role="status" aria-live="polite">
      <span className={styles['liveLabel']}>{shortLabel(line)}</span>
      <b className={styles['liveValue']} data-testid="live-result" title={formatNumber(live, line.unit)}>
        {formatNumber(live, line.unit, { compact: true })}
      </b>
      <span className={styles['delta']} data-direction={good}>
        {live === null || results.previewing === null ? '' : delta === 0 ? '± 0' : formatDelta(delta, line.unit)}
      </span>
    </div>
  );
}
