import { classes } from '#renderer/ui/index.ts';
import { pressable } from './drawing/press.ts';
import type { CellPlace } from './drawing/use-cell.ts';
import type { SpiderChartProps, SpiderCurve } from './SpiderChart.tsx';
import styles from './SpiderChart.module.css';

type Props = Pick<SpiderChartProps, 'curves'> & {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly focus: CellPlace;
  /** The curve under the pointer. */
  readonly strong: number | null;
  readonly words: (place: CellPlace) => string;
  readonly onFocus: (place: CellPlace) => void;
  readonly onPoint: (place: CellPlace) => void;
  readonly onPick: ((id: string) => void) | undefined;
};

/** The curves and their points; each point is a button that opens the line of its input. */
export function SpiderLines({ curves, x, y, focus, strong, words, onFocus, onPoint, onPick }: Props) {
  return curves.map((curve, row) => (
    <g key={curve.id} className={classes(styles[`tone${row}`], strong === row && styles.strong)}>
      <path className={classes(styles.curve)} d={pathOf(curve, x, y)} />
      {curve.results.map((value, column) => {
        const place = { row, column };
        const isFocus = focus.row === row && focus.column === column;
        return (
          <circle
            key={column}
            {...pressable(words(place), onPick && (() => onPick(curve.id)))}
            tabIndex={isFocus ? 0 : -1}
            data-cell={`${row} ${column}`}
            className={classes(styles.point, !Number.isFinite(value) && styles.missing)}
            cx={x(column)}
            cy={y(Number.isFinite(value) ? value : 0)}
            r={4.5}
            onFocus={() => onFocus(place)}
            onPointerEnter={() => onPoint(place)}
          />
        );
      })}
    </g>
  ));
}

/** A curve is broken where the result has no value. */
function pathOf({ results }: SpiderCurve, x: Props['x'], y: Props['y']): string {
  return results
    .map((value, step) => {
      if (!Number.isFinite(value)) return '';
      const starts = step === 0 || !Number.isFinite(results[step - 1]);
      return `${starts ? 'M' : 'L'}${x(step).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
