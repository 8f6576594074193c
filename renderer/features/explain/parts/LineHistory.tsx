import type { HistoryEntry } from '#shared/changes/history.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { formatNumber, formatTime } from '#renderer/lib/index.ts';
import styles from '../explain.module.css';
import { useHistoryOf } from '../use-explanation.ts';

const mostShown = 6;

/** What was done to this line and its assumption, with what it was before. */
export function LineHistory({ content, line }: { readonly content: CaseContent; readonly line: Line }) {
  const claim = content.assumptions.find(({ lineId }) => lineId === line.id);
  const entries = useHistoryOf(claim ? [line.id, claim.id] : [line.id]);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="explain-history">
      <h3 id="explain-history">History</h3>
      <ul className={styles['history']}>
        {entries.slice(0, mostShown).map((entry) => (
          <li key={entry.id}>
            <span className={styles['historyWhat']}>{whatChanged(entry, line) ?? entry.label}</span>
            <span className={styles['historyWho']}>
              {formatTime(entry.time)}, {entry.author}
              {entry.kind === 'edit' ? '' : ` · ${entry.kind === 'undo' ? 'taken back' : 'done again'}`}
            </span>
            {entry.note ? <span className={styles['historyNote']}>“{entry.note}”</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `49.00 → 44.00`, or the two formulas; null when the entry says better itself what it did. */
function whatChanged(entry: HistoryEntry, line: Line): string | null {
  const change = entry.change.updated.find(({ to }) => to.id === line.id);
  if (change?.from.type !== 'line' || change.to.type !== 'line') return null;
  const { from, to } = change;
  if (typeof from.value === 'number' && typeof to.value === 'number' && from.value !== to.value) {
    return `${formatNumber(from.value, from.unit)} → ${formatNumber(to.value, to.unit)}`;
  }
  if (from.formula !== to.formula && from.formula !== null && to.formula !== null)
    return `${from.formula} → ${to.formula}`;
  return null;
}
