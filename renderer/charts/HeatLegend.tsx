import { classes } from '#renderer/ui/index.ts';
import { sizes, textWidth } from './drawing/text.ts';
import styles from './HeatChart.module.css';

/** What the colours, the line and the frame mean. */
export function HeatLegend(props: {
  readonly y: number;
  readonly levelName: string;
  readonly hasLevel: boolean;
  readonly hasBase: boolean;
}) {
  const { y, levelName, hasLevel, hasBase } = props;
  const named = [
    { key: 'bad', words: 'worse' },
    { key: 'good', words: 'better' },
    { key: 'level', words: hasLevel ? levelName : `nowhere here: ${levelName}` },
    ...(hasBase ? [{ key: 'base', words: 'as it is now' }] : []),
  ];
  let x = 0;
  const placed = named.map((each) => {
    const at = x;
    x += textWidth(each.words, sizes.tiny) + 42;
    return { ...each, at };
  });
  return (
    <g aria-hidden className={classes(styles.axis)}>
      {placed.map(({ key, words, at }) => (
        <g key={key}>
          {key === 'level' ? (
            <line className={classes(styles.contour)} x1={at} x2={at + 16} y1={y + 4} y2={y + 4} />
          ) : (
            <rect
              className={classes(key === 'base' ? styles.base : key === 'good' ? styles.good : styles.bad)}
              fillOpacity={key === 'base' ? 0 : 0.62}
              x={at}
              y={y - 1}
              width={16}
              height={10}
              rx={2}
            />
          )}
          <text x={at + 22} y={y + 8}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
