import { usePlotArea, useYAxisScale } from 'recharts';
import { classes } from '#renderer/ui/index.ts';
import styles from './LineChart.module.css';
import { spread } from './spread.ts';

const lineHeight = 15;

/** The name of each line where it ends, moved apart where lines end close together. */
export function EndNames(props: {
  readonly series: readonly { readonly name: string; readonly values: ArrayLike<number>; readonly tone?: string }[];
  readonly last: number;
}) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const ends = props.series.flatMap(({ name, values, tone = 'main' }) => {
    const y = scale(values[props.last] ?? Number.NaN);
    return y === undefined || !Number.isFinite(y) ? [] : [{ name, tone, y }];
  });
  const places = spread(
    ends.map(({ y }) => y),
    lineHeight,
    plot.y,
    plot.y + plot.height,
  );
  return (
    <g aria-hidden>
      {ends.map(({ name, tone }, index) => (
        <text
          key={name}
          x={plot.x + plot.width + 8}
          y={(places[index] ?? 0) + 4}
          className={classes(styles.endName, styles[`${tone}Name`])}
        >
          {name}
        </text>
      ))}
    </g>
  );
}
