import { made, refused, type Kind } from './kind.ts';
import { highest, lowest, wrongEnds } from './usual-kinds.ts';

const aboveZero = 'must be above zero.';

/** What few estimates need, but a document may bring along. */
export const rareKinds: readonly Kind[] = [
  {
    type: 'beta',
    label: 'Between two ends (beta)',
    help: 'Two weights say which end it leans to',
    ways: [
      {
        id: 'own',
        label: 'Ends and weights',
        fields: [
          lowest,
          highest,
          { key: 'a', label: 'Weight to the top (a)', counts: 'plain' },
          { key: 'b', label: 'Weight to the bottom (b)', counts: 'plain' },
        ],
        own: (d) => (d.type === 'beta' ? { min: d.min, max: d.max, a: d.a, b: d.b } : null),
        near: ({ p10, p90 }) => ({ min: p10 - (p90 - p10) / 2, max: p90 + (p90 - p10) / 2, a: 3, b: 3 }),
        make: (of) => {
          const wrong = wrongEnds(of);
          if (wrong) return wrong;
          const at = of('a') > 0 ? 'b' : 'a';
          return of('a') > 0 && of('b') > 0
            ? made({ type: 'beta', a: of('a'), b: of('b'), min: of('min'), max: of('max') })
            : refused(at, `Both weights ${aboveZero}`);
        },
      },
    ],
  },
  {
    type: 'gamma',
    label: 'Waits and sums (gamma)',
    help: 'Above zero with a long upper end: durations, sums of costs',
    ways: [
      {
        id: 'own',
        label: 'Shape and scale',
        fields: [
          { key: 'shape', label: 'Shape', counts: 'plain' },
          { key: 'scale', label: 'Scale', counts: 'line' },
        ],
        own: (d) => (d.type === 'gamma' ? { shape: d.shape, scale: d.scale } : null),
        near: ({ mean, sd }) =>
          mean > 0 && sd > 0
            ? { shape: Number(((mean / sd) ** 2).toPrecision(3)), scale: (sd * sd) / mean }
            : { shape: 2, scale: 1 },
        make: (of) => {
          if (!(of('shape') > 0)) return refused('shape', `The shape ${aboveZero}`);
          return of('scale') > 0
            ? made({ type: 'gamma', shape: of('shape'), scale: of('scale') })
            : refused('scale', `The scale ${aboveZero}`);
        },
      },
    ],
  },
  {
    type: 'poisson',
    label: 'A count (Poisson)',
    help: 'How many of something happen when so many are expected',
    ways: [
      {
        id: 'own',
        label: 'Expected count',
        fields: [{ key: 'mean', label: 'Expected count', counts: 'line' }],
        own: (d) => (d.type === 'poisson' ? { mean: d.mean } : null),
        near: ({ mean }) => ({ mean: mean > 0 ? mean : 1 }),
        make: (of) =>
          of('mean') > 0
            ? made({ type: 'poisson', mean: of('mean') })
            : refused('mean', `The expected count ${aboveZero}`),
      },
    ],
  },
  {
    type: 'bernoulli',
    label: 'Happens or not (yes or no)',
    help: 'The value is 1 when it happens, 0 when not',
    ways: [
      {
        id: 'own',
        label: 'Probability',
        fields: [{ key: 'p', label: 'Happens with a probability of', counts: 'share' }],
        own: (d) => (d.type === 'bernoulli' ? { p: d.p } : null),
        near: ({ mean }) => ({ p: mean > 0 && mean < 1 ? mean : 0.5 }),
        make: (of) =>
          of('p') >= 0 && of('p') <= 1
            ? made({ type: 'bernoulli', p: of('p') })
            : refused('p', 'A probability lies between 0 % and 100 %.'),
      },
    ],
  },
  {
    type: 'discrete',
    label: 'One of several values (discrete)',
    help: 'Each with how often it comes',
    // Its values are a list, see `outcomes`.
    ways: [
      {
        id: 'own',
        label: 'Values',
        fields: [],
        own: (d) => (d.type === 'discrete' ? {} : null),
        near: () => ({}),
        make: () => refused('outcomes', 'Give at least one value.'),
      },
    ],
  },
];
