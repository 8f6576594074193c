import { describe, expect, test } from 'vitest';
import { createBuilder } from '#shared/engine/compile/builder.ts';
import { operationKinds, type Operation } from '#shared/engine/compile/operations.ts';
import type { Program } from '#shared/engine/compile/program.ts';
import { disagreements } from './agreement.ts';

const periods = 37;
const operations = Object.keys(operationKinds) as Operation[];

/** What an operation is given: s, t series and n, m numbers that differ between lanes; k a number that does not. */
const given: Readonly<Record<string, readonly string[]>> = {
  powerSteps: ['m', 'steps'],
  negate: ['s'],
  not: ['s'],
  logarithm: ['s'],
  exponential: ['m'],
  absolute: ['s'],
  squareRoot: ['s'],
  floor: ['s'],
  ceiling: ['s'],
  select: ['less', 's', 't'],
  choose: ['n', 's', 't', 'm', 'k'],
  roundTo: ['s', 'k'],
  previous: ['s', 'm'],
  lag: ['s', 'n', 'm'],
  window: ['s', 'n'],
  cumulative: ['s'],
  lead: ['s', 'n', 'm'],
  at: ['s', 'n'],
  presentValue: ['s', 'm', 'debt'],
  internalRate: ['s', 'debt'],
  modifiedRate: ['s', 'm', 'm', 'debt'],
  payback: ['s', 'debt'],
  convolve: ['s', 't'],
  taxWithLosses: ['s', 'm', 'm', 'debt', 'k'],
  bassDiscrete: ['k', 'm', 'm', 'n'],
  datedRate: ['s', 'debt', 'days'],
};
const byKind = { each: ['s', 't'], running: ['s', 'm'], whole: ['s'] } as const;

function programOf(operation: Operation, names: readonly string[]): Program {
  const build = createBuilder(periods, 1, 0, 0.5);
  const number = (name: string, value: number): number => build.input(name, Float64Array.of(value), 'scalar');
  const wave = Float64Array.from({ length: periods }, (_, index) => Math.sin(index * 1.3) * 3 + 1);
  const nodes = new Map<string, number>([
    ['n', number('n', 2)],
    ['m', number('m', 0.07)],
    ['k', build.constant(3)],
    ['debt', number('debt', -9)],
    ['s', build.input('s', wave, 'series')],
    ['days', build.calendar('days', (index) => 30 * (index + 1))],
    ['steps', build.calendar('steps', (index) => (index - 0.5) / 12)],
  ]);
  nodes.set('t', build.operation('multiply', [nodes.get('s')!, nodes.get('n')!]));
  nodes.set('less', build.operation('less', [nodes.get('s')!, nodes.get('n')!]));
  const made = build.operation(
    operation,
    names.map((name) => nodes.get(name)!),
  );
  // What follows reads the answer in another loop, in another period, and as a whole.
  nodes.set('answer', made);
  nodes.set('earlier', build.operation('previous', [made, nodes.get('m')!]));
  nodes.set('sum', build.operation('total', [made]));
  nodes.set('share', build.operation('divide', [made, nodes.get('sum')!]));
  return {
    periods,
    timing: 'mid',
    nodes: build.nodes,
    steps: [...build.nodes.keys()]
      .filter((node) => build.nodes[node]?.kind === 'operation')
      .map((node) => ({ kind: 'node', node }) as const),
    inputs: new Map(['n', 'm', 'debt', 's'].map((name) => [name, nodes.get(name)!])),
    lines: nodes,
    brokenLines: new Set(),
    items: new Map(),
    results: [],
  };
}

const flows = Array.from({ length: periods }, (_, index) => 5 - index / 3);
const lanes = [
  {},
  { n: 0 },
  { n: 1, m: -0.4 },
  { n: 3.5, debt: -40 },
  { n: -1, m: -1 },
  { n: NaN, m: 0 },
  { n: 60, m: -3, debt: 0 },
  { s: 2, debt: 5 },
  { s: 0, debt: 0 },
  { s: flows, debt: -1e6 },
  { s: flows, debt: -12, m: 0.5 },
  { s: flows.map((flow) => -flow), debt: 12, n: 4 },
  { s: flows.toSpliced(9, 1, NaN), n: 2 },
  { s: flows.toSpliced(9, 1, Infinity), m: Infinity },
  { s: flows.map((flow, index) => (index % 7 === 0 ? -3 * flow : flow)), debt: -4 },
];

describe('the generated module does what the interpreter does', () => {
  test.each(operations)('%s, with arguments that differ between lanes', (operation) => {
    const names = given[operation] ?? byKind[operationKinds[operation]];
    expect(disagreements(programOf(operation, names), lanes)).toEqual([]);
    // One lane alone is worked out by another form of the module.
    for (const lane of lanes) expect(disagreements(programOf(operation, names), [lane])).toEqual([]);
  });

  test.each(operations.filter((operation) => operationKinds[operation] !== 'each'))(
    '%s, where only the first argument differs',
    (operation) => {
      const names = (given[operation] ?? byKind[operationKinds[operation]]).map((name) => (name === 'n' ? 'k' : name));
      expect(
        disagreements(
          programOf(operation, names),
          lanes.map(({ s, debt }) => ({ s, debt }) as never),
        ),
      ).toEqual([]);
    },
  );

  test.each(operations.filter((operation) => operationKinds[operation] !== 'each'))(
    '%s, of a series that all lanes share and of a number',
    (operation) => {
      for (const first of ['steps', 'm']) {
        const names = (given[operation] ?? byKind[operationKinds[operation]]).map((name) =>
          name === 's' ? first : name,
        );
        expect(
          disagreements(
            programOf(operation, names),
            lanes.map(({ n = 1, m = 1 }) => ({ n, m })),
          ),
        ).toEqual([]);
      }
    },
  );
});
