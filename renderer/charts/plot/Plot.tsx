import { useId, type PointerEvent, type ReactNode } from 'react';
import { classes } from '#renderer/ui/index.ts';
import { sizes, textWidth } from '../drawing/text.ts';
import { useWidth } from '../drawing/use-width.ts';
import styles from './Plot.module.css';
import type { Axis } from './scale.ts';
import { useReading } from './use-reading.ts';

export type PlotArea = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A place that can be read: what it says, and where its mark is. */
export type PlotPoint = { readonly x: number; readonly y: number; readonly title: string; readonly words: string };

export type PlotProps = {
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  /** What stands at the end of the axis, such as its unit. */
  readonly xName?: string;
  readonly points: readonly PlotPoint[];
  readonly height: number;
  /** Room in pixels above and to the right, for what the children write there. */
  readonly above?: (width: number) => number;
  readonly after?: number;
  readonly onPick?: ((index: number) => void) | undefined;
  readonly children: (area: PlotArea) => ReactNode;
};

const axisHeight = 24;

/** Two axes and what is drawn between them. The pointer and the arrow keys go from point to point and read it. */
export function Plot(props: PlotProps) {
  const { label, x, y, xName, points, height, above = () => 10, after = 14, onPick, children } = props;
  const [measure, width] = useWidth();
  const clip = useId().replaceAll(/\W/g, '');
  const { active, read, onKeyDown } = useReading(points.length, onPick);
  const left = Math.max(...y.ticks.map((tick) => textWidth(tick.label, sizes.tiny)), 12) + 10;
  const right = Math.max(left + 40, width - after);
  const [top, bottom] = [above(right - left), height - axisHeight - (xName === undefined ? 0 : 16)];
  const area: PlotArea = {
    x: (value) => left + ((value - x.low) / (x.high - x.low)) * (right - left),
    y: (value) => bottom - ((value - y.low) / (y.high - y.low)) * (bottom - top),
    ...{ left, right, top, bottom },
  };
  const point = active === null ? undefined : points[active];
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const away = points.map((each) => Math.abs(area.x(each.x) - at));
    const nearest = away.indexOf(Math.min(...away));
    read(at < left || at > right || nearest < 0 ? null : nearest);
  };
  return (
    <div
      ref={measure}
      className={classes(styles.plot)}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription="chart"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, points.length - 1)}
      aria-valuenow={active ?? 0}
      aria-valuetext={point ? `${point.title}: ${point.words}` : 'The arrow keys read it point by point'}
      onKeyDown={onKeyDown}
      onPointerMove={follow}
      onPointerLeave={() => read(null)}
      onBlur={() => read(null)}
      onClick={() => {
        if (active !== null) onPick?.(active);
      }}
    >
      {width === 0 ? null : (
        <svg width={width} height={height} aria-hidden>
          {y.ticks.map(({ at, label: words }) => (
            <g key={at}>
              <line className={classes(styles.grid)} x1={left} x2={right} y1={area.y(at)} y2={area.y(at)} />
              <text className={classes(styles.tick)} x={left - 8} y={area.y(at) + 4} textAnchor="end">
                {words}
              </text>
            </g>
          ))}
          {x.ticks.map(({ at, label: words }) => (
            <text
              key={at}
              className={classes(styles.tick)}
              x={area.x(at)}
              y={bottom + 18}
              textAnchor={area.x(at) > right - 12 ? 'end' : 'middle'}
            >
              {words}
            </text>
          ))}
          {xName === undefined ? null : (
            <text className={classes(styles.tick)} x={right} y={bottom + 34} textAnchor="end">
              {xName}
            </text>
          )}
          <clipPath id={clip}>
            <rect x={left} y={0} width={right - left + after} height={bottom + 1} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>{children(area)}</g>
          {point && Number.isFinite(point.y) ? (
            <>
              <line className={classes(styles.cursor)} x1={area.x(point.x)} x2={area.x(point.x)} y1={top} y2={bottom} />
              <circle className={classes(styles.read)} cx={area.x(point.x)} cy={area.y(point.y)} r={4} />
            </>
          ) : null}
        </svg>
      )}
      {point ? (
        <div
          className={classes(styles.tip, area.x(point.x) > width / 2 && styles.leftwards)}
          style={{ left: area.x(point.x), top: Math.max(0, top - 4) }}
          aria-hidden
        >
          <span>{point.title}</span>
          <b>{point.words}</b>
        </div>
      ) : null}
    </div>
  );
}
