import { evenly, rootsOnGrid } from './roots-on-grid.ts';
import type { FlipCoordinate } from './flip-coordinate.ts';
import type { Contest } from './flip-contest.ts';
import { flipAt, placeAt, type Flip, type Move } from './flip.ts';

const steps = 33;

/** The nearest flip of each input in each direction, and how much each input moves the lead. */
export function flipSingles(
  contest: Contest,
  coordinates: readonly FlipCoordinate[],
): { readonly singles: readonly Flip[]; readonly spreads: ReadonlyMap<string, number> } {
  const walks = coordinates.flatMap((coordinate) =>
    ([-1, 1] as const).map((direction): { moves: readonly Move[]; distances: readonly number[] } => ({
      moves: [{ coordinate, direction }],
      distances: evenly(0, direction < 0 ? -coordinate.least : coordinate.most, steps),
    })),
  );
  const results = contest.at(walks.flatMap(({ moves, distances }) => distances.map((each) => placeAt(moves, each))));
  const spreads = new Map<string, number>();
  const singles: Flip[] = [];
  let start = 0;
  for (const { moves, distances } of walks) {
    const leads = results.slice(start, start + distances.length).map((each) => contest.leadOf(each));
    start += distances.length;
    const name = moves[0]?.coordinate.line ?? '';
    const known = leads.filter((lead) => Number.isFinite(lead));
    const spread = known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
    spreads.set(name, Math.max(spreads.get(name) ?? 0, spread));
    const flip = nearestFlip(contest, moves, { places: distances, values: leads });
    if (flip !== null) singles.push(flip);
  }
  return { singles: singles.sort((a, b) => a.distance - b.distance), spreads };
}

/** The first crossing of a walk that is a flip indeed. */
export function nearestFlip(
  contest: Contest,
  moves: readonly Move[],
  leads: { readonly places: readonly number[]; readonly values: readonly number[] },
): Flip | null {
  const leadAt = (distance: number): number => {
    const [there] = contest.at([placeAt(moves, distance)]);
    return there === undefined ? NaN : contest.leadOf(there);
  };
  const crossing = leads.values.findIndex((lead) => lead <= 0);
  if (crossing < 1) return null;
  const near = { places: leads.places.slice(0, crossing + 1), values: leads.values.slice(0, crossing + 1) };
  for (const { at } of rootsOnGrid(near, leadAt)) {
    const flip = flipAt(contest, moves, at);
    if (flip !== null) return flip;
  }
  return null;
}
