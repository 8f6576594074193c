import { classes } from '#renderer/ui/index.ts';
import { directionOf, formatDelta, formatNumber, type HeadlineFigure } from '#renderer/lib/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import styles from './ScenarioRow.module.css';

const shown = 4;

/** The headline in every scenario, and how far it is from the base. */
export function ScenarioRow({ computed, figure }: { readonly computed: CaseResults; readonly figure: HeadlineFigure }) {
  const base = computed.results(0)[figure.line];
  const scenarios = computed.lanes.slice(1, shown + 1);
  if (scenarios.length === 0) return null;
  return (
    <dl className={classes(styles.row)} aria-label={`${figure.label} by scenario`}>
      {scenarios.map((name, index) => {
        const value = computed.results(index + 1)[figure.line];
        const change = typeof value === 'number' && typeof base === 'number' ? value - base : Number.NaN;
        return (
          <div key={name}>
            <dt title={name}>{name}</dt>
            <dd>
              {formatNumber(value, figure.unit, { compact: true })}{' '}
              <span
                className={classes(
                  directionOf(change) === 'up' && styles.better,
                  directionOf(change) === 'down' && styles.worse,
                )}
              >
                {formatDelta(change, figure.unit)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
