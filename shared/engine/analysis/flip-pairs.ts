import { evenly } from './roots-on-grid.ts';
import type { FlipCoordinate } from './flip-coordinate.ts';
import type { Contest } from './flip-contest.ts';
import { placeAt, type Flip, type Move } from './flip.ts';
import { nearestFlip } from './flip-singles.ts';

const steps = 17;
const [mostRefined, mostShown] = [24, 12];
/** A pair that is not at least one percent nearer than one of its inputs alone tells nothing new. */
const gain = 0.99;

type Walk = { readonly moves: readonly Move[]; readonly places: readonly number[] };

/**
 * Two inputs moved together, each by the same distance in its own direction: the flips that are nearer than either
 * input's own. Beyond the nearer of those there is nothing to look for, so each walk ends there.
 */
export function flipPairs(
  contest: Contest,
  coordinates: readonly FlipCoordinate[],
  singles: readonly Flip[],
): readonly Flip[] {
  const single = (line: string, direction: number): number =>
    singles.find(({ inputs: [input] }) => {
      return input?.line === line && Math.sign(input.value - input.base) === direction;
    })?.distance ?? Number.POSITIVE_INFINITY;
  const walks = pairsOf(coordinates).flatMap((moves): Walk[] => {
    const ends = moves.map(({ coordinate, direction }) => (direction < 0 ? -coordinate.least : coordinate.most));
    const alone = moves.map(({ coordinate, direction }) => single(coordinate.line, direction));
    const end = Math.min(Math.max(...ends), ...alone);
    return end > 0 && Math.min(...ends) > 0 ? [{ moves, places: evenly(0, end, steps) }] : [];
  });
  const results = contest.at(walks.flatMap(({ moves, places }) => places.map((each) => placeAt(moves, each))));
  const leads = results.map((each) => contest.leadOf(each));
  return walks
    .flatMap((walk, index) => {
      const values = leads.slice(index * steps, (index + 1) * steps);
      const crossing = values.findIndex((lead) => lead <= 0);
      return crossing < 1 ? [] : [{ ...walk, values, reached: walk.places[crossing] ?? NaN }];
    })
    .sort((a, b) => a.reached - b.reached)
    .slice(0, mostRefined)
    .flatMap(({ moves, places, values }) => nearestFlip(contest, moves, { places, values }) ?? [])
    .filter(({ distance, inputs }) =>
      inputs.every(({ line, value, base }) => distance < single(line, Math.sign(value - base)) * gain),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostShown);
}

/** Every two inputs, in each of the four directions. */
function pairsOf(coordinates: readonly FlipCoordinate[]): readonly (readonly Move[])[] {
  const directions = [-1, 1] as const;
  return coordinates.flatMap((first, index) =>
    coordinates.slice(index + 1).flatMap((second) =>
      directions.flatMap((a) =>
        directions.map((b) => [
          { coordinate: first, direction: a },
          { coordinate: second, direction: b },
        ]),
      ),
    ),
  );
}
