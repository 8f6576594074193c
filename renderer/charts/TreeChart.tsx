import { classes } from '#renderer/ui/index.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { fitText, sizes, textWidth } from './drawing/text.ts';
import { useWidth } from './drawing/use-width.ts';
import { figureCell } from './table.ts';
import styles from './TreeChart.module.css';
import { placeTree, type PlacedNode, type TreeShape } from './tree-layout.ts';

export type TreeChartProps = {
  readonly label: string;
  readonly caption?: string;
  readonly unit?: string | null;
  readonly tree: TreeShape;
  readonly format: (value: number) => string;
  readonly formatShare: (share: number) => string;
};

const [rowHeight, leastColumn, nodeSize, margin, gap] = [46, 200, 9, 14, 6] as const;

/**
 * A decision tree from left to right: squares are decisions, circles are chances, triangles are ends. The best path is
 * drawn thick; a branch that is not taken is crossed out.
 */
export function TreeChart({ label, caption, unit = null, tree, format, formatShare }: TreeChartProps) {
  const [measure, width] = useWidth();
  const { places, rows, columns } = placeTree(tree);
  const ends = Math.max(60, ...places.map(({ node }) => textWidth(say(node.value, format), sizes.body, 620))) + 22;
  const start = textWidth(say(tree.value, format), sizes.tiny, 620) + nodeSize + 2 * gap;
  const column = Math.max(leastColumn, columns === 0 ? 0 : (width - ends - start - margin) / columns);
  const [whole, height] = [Math.max(width, start + columns * column + ends + margin), rows * rowHeight + 12];
  const at = ({ column: step, row }: PlacedNode) => ({
    x: start + step * column,
    y: row * rowHeight + rowHeight / 2 + 6,
  });
  return (
    <ChartFigure
      label={label}
      caption={caption}
      table={() => ({
        head: ['After', 'What', 'Probability', 'Cost', 'Worth', 'Chosen'],
        units: [null, null, null, unit, unit, null],
        rows: places.map((place) => [
          pathOf(place),
          `${kinds[place.node.kind]}${place.node.name === '' ? '' : `: ${place.node.name}`}`,
          place.branch?.probability == null ? '' : figureCell(place.branch.probability, formatShare),
          figureCell(place.branch?.cost ?? 0, format),
          figureCell(place.node.value, format),
          place.branch?.chosen == null ? '' : place.branch.chosen ? 'yes' : 'no',
        ]),
      })}
    >
      <div ref={measure} className={classes(styles.holder)} tabIndex={0} role="region" aria-label={`${label}, drawn`}>
        {width === 0 ? null : (
          <svg width={whole} height={height} role="img" aria-label={`${label}: ${inWords(tree, format)}`}>
            {[...places]
              .sort((a, b) => Number(a.onBest) - Number(b.onBest))
              .map((place) =>
                place.parent && place.branch ? (
                  <Branch
                    key={place.key}
                    place={place}
                    from={at(place.parent)}
                    to={at(place)}
                    room={
                      column -
                      bendWidth -
                      2 * gap -
                      nodeSize -
                      (place.node.kind === 'end' ? 0 : textWidth(say(place.node.value, format), sizes.tiny, 620))
                    }
                    format={format}
                    formatShare={formatShare}
                  />
                ) : null,
              )}
            {places.map((place) => (
              <Node key={place.key} place={place} {...at(place)} format={format} />
            ))}
          </svg>
        )}
      </div>
    </ChartFigure>
  );
}

/** How far a branch slopes before it is level, and where its name begins after that. */
const [bendWidth, nameStart] = [26, 16] as const;
const kinds = { decision: 'Decision', chance: 'Chance', end: 'End' } as const;
const say = (value: number, format: (value: number) => string): string =>
  Number.isFinite(value) ? format(value) : '?';

function pathOf(place: PlacedNode): string {
  const names: string[] = [];
  for (let at: PlacedNode | null = place; at?.branch; at = at.parent) names.unshift(at.branch.name);
  return names.length === 0 ? 'Start' : names.join(' → ');
}

function inWords(tree: TreeShape, format: (value: number) => string): string {
  const chosen = tree.branches.find((branch) => branch.chosen);
  return `worth ${say(tree.value, format)}${chosen ? `, best is ${chosen.name}` : ''}`;
}

type Point = { readonly x: number; readonly y: number };
type BranchProps = {
  readonly place: PlacedNode;
  readonly from: Point;
  readonly to: Point;
  readonly room: number;
  readonly format: (value: number) => string;
  readonly formatShare: (share: number) => string;
};

/** A slope, then level: the name stands above the level part, probability and cost below it. */
function Branch({ place, from, to, room, format, formatShare }: BranchProps) {
  const { branch, onBest } = place;
  if (!branch) return null;
  const bend = from.x + bendWidth;
  const detail = [
    branch.probability === null ? null : formatShare(branch.probability),
    branch.cost === 0 ? null : `costs ${format(branch.cost)}`,
  ].filter((words) => words !== null);
  const cut = bend + 4;
  return (
    <g className={classes(onBest ? styles.best : styles.other)}>
      <title>{[branch.name, ...detail].join(', ')}</title>
      <polyline points={`${from.x},${from.y} ${bend},${to.y} ${to.x},${to.y}`} />
      {branch.chosen === false ? (
        <path className={classes(styles.cut)} d={`M${cut - 3},${to.y + 6}l5,-12M${cut + 2},${to.y + 6}l5,-12`} />
      ) : null}
      <text x={bend + nameStart} y={to.y - 6}>
        {fitText(branch.name, room - nameStart, sizes.tiny)}
      </text>
      <text x={bend + nameStart} y={to.y + 14} className={classes(styles.detail)}>
        {fitText(detail.join(', '), room - nameStart, sizes.tiny)}
      </text>
    </g>
  );
}

type NodeProps = Point & { readonly place: PlacedNode; readonly format: (value: number) => string };

/** What it is worth stands after an end, else before the place: above the branch that leads there. */
function Node({ place, x, y, format }: NodeProps) {
  const { node, onBest, parent } = place;
  const isEnd = node.kind === 'end';
  return (
    <g className={classes(styles[node.kind], onBest && styles.reached)}>
      {node.kind === 'decision' ? (
        <rect x={x - nodeSize} y={y - nodeSize} width={2 * nodeSize} height={2 * nodeSize} rx={2} />
      ) : node.kind === 'chance' ? (
        <circle cx={x} cy={y} r={nodeSize} />
      ) : (
        <polygon points={`${x},${y} ${x + 11},${y - 8} ${x + 11},${y + 8}`} />
      )}
      <text
        className={classes(isEnd ? styles.worth : styles.rolled)}
        x={isEnd ? x + 17 : x - nodeSize - gap}
        y={isEnd || parent === null ? y + 4.5 : y - gap}
        textAnchor={isEnd ? 'start' : 'end'}
      >
        {say(node.value, format)}
      </text>
    </g>
  );
}
