import { periodLabel, type Timeline } from '#shared/kernel/period.ts';
import { classes } from '#renderer/ui/index.ts';
import { Sparkline } from '#renderer/charts/index.ts';
import { formatMoney } from '#renderer/lib/index.ts';
import styles from './CashCurve.module.css';

type CashCurveProps = { readonly values: Float64Array; readonly timeline: Timeline; readonly currency: string };

export function CashCurve({ values, timeline, currency }: CashCurveProps) {
  const lowest = Math.min(...values);
  const last = values.at(-1) ?? 0;
  const money = (value: number): string => formatMoney(value, currency, { compact: true });
  if (!Number.isFinite(lowest)) return null;
  const words = `Cash to date: lowest ${money(lowest)}, at the end ${money(last)}`;
  return (
    <figure className={classes(styles.curve)}>
      <figcaption>
        Cash to date
        <b>{money(last)}</b>
      </figcaption>
      <Sparkline values={values} width={320} height={72} zero stretch tone="accent" label={words} />
      <div className={classes(styles.ends)} aria-hidden>
        <span>{periodLabel(timeline, 0)}</span>
        <span>{periodLabel(timeline, timeline.periods - 1)}</span>
      </div>
    </figure>
  );
}
