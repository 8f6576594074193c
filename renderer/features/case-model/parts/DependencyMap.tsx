import { ChevronLeft, Workflow } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { Sparkline } from '#renderer/charts/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { neighbourhoodOf, reach, stepFrom, type Link, type Place } from '../neighbourhood.ts';
import styles from './DependencyMap.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  /** The line to begin with; null while the map is closed. */
  readonly start: string | null;
  readonly onClose: () => void;
  readonly onOpen: (name: string) => void;
};

/** What a line is made of, and what is made of it, as a picture that one walks through from line to line. */
export function DependencyMap({ start, ...rest }: Props) {
  return start === null ? null : <Walk key={start} start={start} {...rest} />;
}

function Walk({ content, results, start, onClose, onOpen }: Props & { readonly start: string }) {
  const [way, setWay] = useState<readonly string[]>([start]);
  const centre = way.at(-1) ?? start;
  const labelOf = (name: string): string => {
    const line = content.lines.find((each) => each.name === name);
    return line ? lineLabel(line) : name;
  };
  const previous = way.at(-2);
  return (
    <Dialog
      title={`Around “${labelOf(centre)}”`}
      icon={<Workflow />}
      size="full"
      open
      onClose={onClose}
      actions={
        <>
          {previous === undefined ? null : (
            <Button icon={<ChevronLeft />} onPress={() => setWay(way.slice(0, -1))}>
              {`Back to ${labelOf(previous)}`}
            </Button>
          )}
          <Button kind="primary" onPress={() => onOpen(centre)}>
            Show it in the model
          </Button>
        </>
      }
    >
      <p className={classes(styles.hint)}>
        On the left what it is made of, on the right what is made of it. Press a line to put it in the middle; the arrow
        keys move between lines.
      </p>
      <Picture
        key={centre}
        content={content}
        results={results}
        centre={centre}
        labelOf={labelOf}
        onPick={(name) => (name === centre ? onOpen(name) : setWay([...way, name]))}
      />
    </Dialog>
  );
}

const rowHeight = 58;
const columnWords = ['made of', 'made of', 'this line', 'goes into', 'goes into'];

type PictureProps = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly centre: string;
  readonly labelOf: (name: string) => string;
  readonly onPick: (name: string) => void;
};

function Picture({ content, results, centre, labelOf, onPick }: PictureProps) {
  const { places, links, hidden, rows } = neighbourhoodOf(results.facts, centre);
  const tallest = Math.max(rows, 3);
  const sizes = new Map<number, number>();
  for (const { column } of places) sizes.set(column, (sizes.get(column) ?? 0) + 1);
  /** The middle of a box, in rows from the top: each column stands in the middle of the picture. */
  const level = ({ column, row }: Place): number => (tallest - (sizes.get(column) ?? 1)) / 2 + row + 0.5;
  const move = (event: KeyboardEvent<HTMLElement>, from: Place): void => {
    const next = stepFrom(places, from, event.key);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-name="${next.name}"]`)?.focus();
  };
  return (
    <div className={classes(styles.scroll)}>
      <div className={classes(styles.heads)} aria-hidden>
        {columnWords.map((words, index) => (
          <span key={index}>{index === 2 || sizes.has(index - reach) ? words : ''}</span>
        ))}
      </div>
      <div className={classes(styles.picture)} style={{ height: tallest * rowHeight }}>
        <Links links={links} level={level} tallest={tallest} centre={centre} />
        {places.map((place) => {
          const { name, column } = place;
          const line = content.lines.find((each) => each.name === (results.facts.get(name)?.itemOf ?? name));
          const values = results.values(name);
          const isNumber = values.shape === 'scalar';
          const value = values.values[0] ?? NaN;
          const text = formatNumber(value, line?.unit ?? null, { compact: Math.abs(value) >= 10_000 });
          return (
            <button
              key={name}
              type="button"
              data-name={name}
              autoFocus={column === 0}
              className={classes(styles.box, line?.kind === 'input' && styles.input, column === 0 && styles.centre)}
              style={{ left: `${(column + reach) * 20}%`, top: (level(place) - 0.5) * rowHeight }}
              onClick={() => onPick(name)}
              onKeyDown={(event) => move(event, place)}
            >
              <span className={classes(styles.label)}>{labelOf(name)}</span>
              {isNumber ? <small>{text}</small> : <Sparkline values={values.values} width={84} height={14} />}
              <span className="visually-hidden">, {columnWords[column + reach]}</span>
            </button>
          );
        })}
      </div>
      <div className={classes(styles.heads)}>
        {columnWords.map((_, index) => {
          const more = hidden.get(index - reach);
          return <span key={index}>{more === undefined ? '' : `and ${more} more`}</span>;
        })}
      </div>
    </div>
  );
}

type LinksProps = {
  readonly links: readonly Link[];
  readonly level: (place: Place) => number;
  readonly tallest: number;
  readonly centre: string;
};

/** Boxes are 17 of the 20 hundredths that a column has; a link goes from the right edge of one to the left of another. */
function Links({ links, level, tallest, centre }: LinksProps) {
  const edge = (column: number, isLeft: boolean): number => (column + reach) * 20 + (isLeft ? 0 : 17);
  return (
    <svg className={classes(styles.links)} viewBox={`0 0 100 ${tallest}`} preserveAspectRatio="none" aria-hidden>
      {links.map(({ from, to }) => {
        const [x1, x2] = [edge(from.column, false), edge(to.column, true)];
        const bend = (x2 - x1) / 2;
        const [y1, y2] = [level(from), level(to)];
        return (
          <path
            key={`${from.name} ${to.name}`}
            className={classes((from.name === centre || to.name === centre) && styles.near)}
            d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
          />
        );
      })}
    </svg>
  );
}
