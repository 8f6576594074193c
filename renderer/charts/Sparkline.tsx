import { classes } from '#renderer/ui/index.ts';
import styles from './Sparkline.module.css';

export type SparklineProps = {
  readonly values: ArrayLike<number>;
  readonly width?: number;
  readonly height?: number;
  /** Without it the line is decoration beside the figures and is hidden from screen readers. */
  readonly label?: string;
  readonly zero?: boolean;
  /** Fills the room that it gets, instead of the given width. */
  readonly stretch?: boolean;
  readonly tone?: 'quiet' | 'accent';
};

/** A tenth of a pixel is more than anybody sees. */
const tenth = (place: number): number => Math.round(place * 10) / 10;

/** The shape of a line in the room of a word. */
export function Sparkline({
  values,
  width = 64,
  height = 18,
  label,
  zero = false,
  stretch = false,
  tone = 'quiet',
}: SparklineProps) {
  const numbers = Array.from(values).filter(Number.isFinite);
  if (numbers.length < 2) return null;
  const low = Math.min(...numbers, zero ? 0 : Infinity);
  const high = Math.max(...numbers, zero ? 0 : -Infinity);
  const y = (value: number): number => tenth(height - 1.5 - ((value - low) / (high - low || 1)) * (height - 3));
  const points = numbers.map((value, index) => `${tenth((index / (numbers.length - 1)) * width)},${y(value)}`);
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      {...naming}
      className={classes(styles.spark, stretch && styles.stretch, tone === 'accent' && styles.accent)}
      width={stretch ? undefined : width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {tone === 'accent' ? (
        <polygon points={`0,${y(zero ? 0 : low)} ${points.join(' ')} ${width},${y(zero ? 0 : low)}`} />
      ) : null}
      {zero ? <line x1="0" x2={width} y1={y(0)} y2={y(0)} /> : null}
      <polyline points={points.join(' ')} />
    </svg>
  );
}
