import type { Line } from '#shared/model/line.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import styles from './ScenarioRange.module.css';

/** Where the base stands between the lowest and the highest scenario. */
export function ScenarioRange({ results, headline }: { readonly results: CaseResults; readonly headline: Line }) {
  const points = results.lanes.flatMap((name, lane) => {
    const value = results.results(lane)[headline.name];
    return value === null || value === undefined || !Number.isFinite(value) ? [] : [{ name, value, base: lane === 0 }];
  });
  if (points.length < 2)
    return <p className={styles['none']}>Add scenarios to see how far the answer may lie from this.</p>;
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return null;
  const least = Math.min(0, low.value);
  const most = Math.max(0, high.value);
  // A little air at both ends, so that a mark never sits on the edge.
  const span = (most - least || 1) * 1.08;
  const at = (value: number): string => `${(((value - least) / span) * 100 + 2).toFixed(2)}%`;
  const say = (value: number): string => formatNumber(value, headline.unit, { compact: true });
  const words = `Over the scenarios: ${points.map(({ name, value }) => `${name} ${say(value)}`).join(', ')}`;
  return (
    <div className={styles['range']} role="img" aria-label={words}>
      <div className={styles['bar']}>
        <i
          className={styles['spread']}
          style={{ left: at(low.value), width: `calc(${at(high.value)} - ${at(low.value)})` }}
        />
        <i className={styles['zero']} style={{ left: at(0) }} />
        {points.map(({ name, value, base }) => (
          <i
            key={name}
            className={base ? styles['base'] : styles['mark']}
            style={{ left: at(value) }}
            title={`${name}: ${say(value)}`}
          />
        ))}
      </div>
      <div className={styles['ends']}>
        <span>
          {low.name} <b>{say(low.value)}</b>
        </span>
        <span>
          {high.name} <b>{say(high.value)}</b>
        </span>
      </div>
    </div>
  );
}
