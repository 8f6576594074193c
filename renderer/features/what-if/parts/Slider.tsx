import { X } from 'lucide-react';
import type { LaneOverrides } from '#shared/engine/types.ts';
import { lineLabel } from '#shared/model/line.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { Driver } from '../drivers.ts';
import styles from '../what-if.module.css';

type Props = {
  readonly driver: Driver;
  readonly tried: LaneOverrides[string] | undefined;
  readonly onChange: (value: number) => void;
  readonly onEscape: () => void;
  readonly onUnpin: () => void;
};

/** One input on a slider; the mark lies at the value that is kept until it is dragged. */
export function Slider({ driver, tried, onChange, onEscape, onUnpin }: Props) {
  const { line, low, high, step } = driver;
  const label = lineLabel(line);
  const value = typeof tried === 'number' ? tried : driver.value;
  const text = formatNumber(value, line.unit, { compact: Math.abs(value) >= 100_000 });
  return (
    <span className={styles['driver']} data-tried={tried !== undefined || undefined}>
      <label className={styles['slider']}>
        <span className={styles['label']} title={label}>
          {label}
        </span>
        <input
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={text}
          onChange={(event) => onChange(nearKept(Number(event.target.value), driver))}
          onKeyDown={(event) => event.key === 'Escape' && onEscape()}
        />
        <output className={styles['value']}>{text}</output>
      </label>
      <button
        type="button"
        className={styles['unpin']}
        aria-label={`Take ${label} off the sliders`}
        title="Take off the sliders"
        onClick={onUnpin}
      >
        <X aria-hidden />
      </button>
    </span>
  );
}

/** The kept value seldom lies on a step of the slider; close to it, the slider finds it again. */
function nearKept(value: number, { value: kept, step }: Driver): number {
  return Math.abs(value - kept) < step * 0.75 ? kept : value;
}
