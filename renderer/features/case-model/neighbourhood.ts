import type { LineFacts } from '#renderer/lib/engine/index.ts';

type Facts = ReadonlyMap<string, Pick<LineFacts, 'dependsOn' | 'usedBy'>>;

/** A line on the map. `column` is how far it is from the one in the middle: what it is made of is on the left. */
export type Place = { readonly name: string; readonly column: number; readonly row: number };
export type Link = { readonly from: Place; readonly to: Place };

export type Neighbourhood = {
  readonly places: readonly Place[];
  readonly links: readonly Link[];
  /** For each column, how many lines found no room. */
  readonly hidden: ReadonlyMap<number, number>;
  readonly rows: number;
};

export const reach = 2;
/** More in a column is a list, not a picture. */
const mostRows = 8;

/** The lines around one, two steps each way; a line that is near in two ways stands where it is nearest. */
export function neighbourhoodOf(facts: Facts, centre: string): Neighbourhood {
  const columns = new Map<number, readonly string[]>([[0, [centre]]]);
  const hidden = new Map<number, number>();
  const taken = new Set([centre]);
  for (let distance = 1; distance <= reach; distance++) {
    for (const side of [-1, 1]) {
      const nearer = columns.get(side * (distance - 1)) ?? [];
      const next = nearer.flatMap((name) => facts.get(name)?.[side < 0 ? 'dependsOn' : 'usedBy'] ?? []);
      const fresh = [...new Set(next)].filter((name) => facts.has(name) && !taken.has(name));
      for (const name of fresh) taken.add(name);
      columns.set(side * distance, fresh.slice(0, mostRows));
      if (fresh.length > mostRows) hidden.set(side * distance, fresh.length - mostRows);
    }
  }
  const places = [...columns].flatMap(([column, names]) => names.map((name, row) => ({ name, column, row })));
  const at = new Map(places.map((place) => [place.name, place]));
  const links = places.flatMap((to) =>
    (facts.get(to.name)?.dependsOn ?? []).flatMap((name) => {
      const from = at.get(name);
      // Only towards the right: a line that reads its own past would draw a loop over everything.
      return from && from.column < to.column ? [{ from, to }] : [];
    }),
  );
  return { places, links, hidden, rows: Math.max(...[...columns.values()].map((names) => names.length)) };
}

const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads: the next in the column, or the nearest in the column beside it. */
export function stepFrom(places: readonly Place[], from: Place, key: string): Place | null {
  const step = steps[key];
  if (!step) return null;
  const column = places.filter((place) => place.column === from.column + step[0]);
  const wanted = from.row + step[1];
  if (step[0] === 0) return column.find(({ row }) => row === wanted) ?? null;
  return [...column].sort((a, b) => Math.abs(a.row - wanted) - Math.abs(b.row - wanted))[0] ?? null;
}
