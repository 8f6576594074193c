import { expect, test } from 'vitest';
import { neighbourhoodOf, stepFrom } from '#renderer/features/case-model/neighbourhood.ts';

/** `revenue` is made of price and units, units of itself a period earlier and of share; npv is made of all. */
const formulas: Readonly<Record<string, readonly string[]>> = {
  price: [],
  share: [],
  units: ['share', 'units'],
  revenue: ['price', 'units'],
  profit: ['revenue'],
  npv: ['profit', 'price'],
};
const factsOf = (made: typeof formulas) =>
  new Map(
    Object.entries(made).map(([name, dependsOn]) => [
      name,
      {
        dependsOn,
        usedBy: Object.keys(made).filter((other) => made[other]?.includes(name) && other !== name),
      },
    ]),
  );

test('a line stands between what it is made of and what is made of it, each once, where it is nearest', () => {
  const { places, links, hidden, rows } = neighbourhoodOf(factsOf(formulas), 'revenue');
  const at = Object.fromEntries(places.map(({ name, column }) => [name, column]));
  expect(at).toEqual({ share: -2, price: -1, units: -1, revenue: 0, profit: 1, npv: 2 });
  expect(places).toHaveLength(6);
  expect(links.map(({ from, to }) => `${from.name} ${to.name}`).sort()).toEqual([
    'price npv',
    'price revenue',
    'profit npv',
    'revenue profit',
    'share units',
    'units revenue',
  ]);
  expect(hidden.size).toBe(0);
  expect(rows).toBe(2);
});

test('what finds no room is counted', () => {
  const many = Object.fromEntries([...Array(20).keys()].map((number) => [`input_${number}`, []]));
  const { places, hidden } = neighbourhoodOf(factsOf({ ...many, sum: Object.keys(many) }), 'sum');
  expect(places).toHaveLength(9);
  expect(hidden.get(-1)).toBe(12);
});

test('an arrow key leads to the neighbour, and nowhere at the edge', () => {
  const { places } = neighbourhoodOf(factsOf(formulas), 'revenue');
  const place = (name: string) => places.find((each) => each.name === name)!;
  expect(stepFrom(places, place('price'), 'ArrowDown')?.name).toBe('units');
  expect(stepFrom(places, place('price'), 'ArrowUp')).toBeNull();
  expect(stepFrom(places, place('units'), 'ArrowRight')?.name).toBe('revenue');
  expect(stepFrom(places, place('share'), 'ArrowLeft')).toBeNull();
  expect(stepFrom(places, place('share'), 'Home')).toBeNull();
});
