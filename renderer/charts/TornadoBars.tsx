import { classes } from '#renderer/ui/index.ts';
import { pressable } from './drawing/press.ts';
import { fitText, sizes } from './drawing/text.ts';
import type { TornadoRow } from './TornadoChart.tsx';
import styles from './TornadoChart.module.css';

type Props = {
  readonly row: TornadoRow;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  readonly names: number;
  readonly at: (result: number) => number;
  readonly base: number;
  readonly hatch: string;
  readonly none: string;
  readonly format: (value: number) => string;
  readonly onPick: ((id: string) => void) | undefined;
};
const thick = 20;

/** One input: its name, its two bars from the base line, and its value at the end of each. A button lies over the whole row. */
export function TornadoBars({ row, y, height, width, names, at, base, hatch, none, format, onPick }: Props) {
  const say = (value: number): string => (Number.isFinite(value) ? format(value) : none);
  const words = `${row.label}: at ${row.low} the result is ${say(row.lowResult)}, at ${row.high} it is ${say(row.highResult)}`;
  const ends = endsOf(row, base);
  return (
    <g className={classes(styles.row, onPick && styles.live)}>
      <rect className={classes(styles.back)} x={0} y={y + 1} width={width} height={height - 2} rx={4} />
      <text aria-hidden className={classes(styles.name)} x={names - 8} y={y + height / 2 + 4.5} textAnchor="end">
        {fitText(row.label, names - 12, sizes.body)}
      </text>
      {ends.map(({ end, result }) =>
        Number.isFinite(result) ? (
          <rect
            key={end}
            className={end === 'high' ? classes(styles.high) : undefined}
            fill={end === 'low' ? hatch : undefined}
            x={Math.min(at(base), at(result))}
            y={y + (height - thick) / 2}
            width={Math.abs(at(result) - at(base))}
            height={thick}
            rx={2}
          />
        ) : null,
      )}
      {ends.map(({ end, text, result, leftwards, outside }) => {
        const x = Number.isFinite(result) && outside ? at(result) : at(base);
        return (
          <text
            key={end}
            aria-hidden
            className={classes(styles.end)}
            x={x + (leftwards ? -6 : 6)}
            y={y + height / 2 + 4}
            textAnchor={leftwards ? 'end' : 'start'}
          >
            {Number.isFinite(result) ? text : `${text}: ${none}`}
          </text>
        );
      })}
      <rect
        {...pressable(words, onPick && (() => onPick(row.id)))}
        className={classes(styles.hit)}
        x={1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={4}
      >
        <title>{row.label}</title>
      </rect>
    </g>
  );
}

type End = {
  readonly end: 'low' | 'high';
  readonly text: string;
  readonly result: number;
  readonly leftwards: boolean;
  /** Its words stand at the end of its own bar; otherwise beyond the base line, where no bar is. */
  readonly outside: boolean;
};

/** Where both ends lie on one side of the base, or one has no result, the words of the lesser go to the free side. */
export function endsOf(row: TornadoRow, base: number): readonly End[] {
  const [low, high] = [row.lowResult - base, row.highResult - base].map((each) => (Number.isFinite(each) ? each : 0));
  const [toLow = 0, toHigh = 0] = [low, high];
  const lowLeads = Math.abs(toLow) >= Math.abs(toHigh);
  const lead = lowLeads ? toLow : toHigh;
  const leadLeft = lead < 0 || (lead === 0 && lowLeads);
  const other = lowLeads ? toHigh : toLow;
  const otherLeft = other === 0 ? !leadLeft : other < 0;
  const sameSide = otherLeft === leadLeft;
  const made = (end: 'low' | 'high', leads: boolean): End => ({
    end,
    text: row[end],
    result: end === 'low' ? row.lowResult : row.highResult,
    leftwards: leads ? leadLeft : sameSide ? !leadLeft : otherLeft,
    outside: leads || !sameSide,
  });
  // The longer bar first: on one side the shorter lies over it.
  return lowLeads ? [made('low', true), made('high', false)] : [made('high', true), made('low', false)];
}
