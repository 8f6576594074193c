import type { Effect } from '#shared/api/comparisons.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import { bridgeRows, type BridgeRow } from '../bridge.ts';
import styles from './compare.module.css';

type EffectsProps = { readonly effects: readonly Effect[]; readonly name: string };

/** What the differences do to the answer of each case, in parts that add up. */
export function Effects({ effects, name }: EffectsProps) {
  const addsUp = effects.some(({ reason, steps }) => reason === null && steps.length > 0);
  return (
    <Card
      title="What it does to the result"
      caption={`from ${name} to your version${addsUp ? '; the parts add up' : ''}`}
    >
      {effects.length === 0 ? (
        <p className={classes(styles.quiet)}>Nothing of this belongs to a case, so no result changes.</p>
      ) : null}
      {effects.map((effect) => (
        <OneCase key={effect.caseId} effect={effect} name={name} showCase={effects.length > 1} />
      ))}
    </Card>
  );
}

type OneCaseProps = { readonly effect: Effect; readonly name: string; readonly showCase: boolean };

function OneCase({ effect, name, showCase }: OneCaseProps) {
  const rows = bridgeRows(effect, name, 'Your version');
  const title = effect.label === null || !showCase ? (effect.label ?? effect.case) : `${effect.case}: ${effect.label}`;
  const say = (value: number | null): string => formatNumber(value, effect.unit, { compact: true });
  return (
    <section aria-label={title} className={classes(styles.group)}>
      <h3>{title}</h3>
      {effect.reason !== null ? (
        <p>
          {effect.reason}{' '}
          {effect.from !== null && effect.to !== null ? `From ${say(effect.from)} to ${say(effect.to)}.` : null}
        </p>
      ) : null}
      {rows?.length === 2 ? <p>It stays at {say(effect.to)}: nothing of this moves it.</p> : null}
      {rows && rows.length > 2 ? <Bridge rows={rows} unit={effect.unit} label={title} /> : null}
    </section>
  );
}

type BridgeProps = { readonly rows: readonly BridgeRow[]; readonly unit: string | null; readonly label: string };

function Bridge({ rows, unit, label }: BridgeProps) {
  return (
    <table className={classes(styles.bridge)} aria-label={label}>
      <tbody>
        {rows.map((row, index) => {
          const isTotal = row.kind === 'total';
          const exact = formatNumber(row.value, unit, { signed: !isTotal });
          return (
            <tr key={index} className={classes(isTotal && styles.total)}>
              <th scope="row">{row.label}</th>
              <td title={exact}>{formatNumber(row.value, unit, { compact: true, signed: !isTotal })}</td>
              <td aria-hidden>
                <Bar row={row} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const width = 1000;

function Bar({ row }: { readonly row: BridgeRow }) {
  const look = row.kind === 'total' ? styles.barTotal : row.value < 0 ? styles.barDown : styles.barUp;
  return (
    <svg viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" className={classes(styles.bar)}>
      <rect
        className={classes(look)}
        x={row.from * width}
        width={Math.max(3, (row.to - row.from) * width)}
        y="0"
        height="12"
      />
    </svg>
  );
}
