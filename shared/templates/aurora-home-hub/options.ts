import type { CaseDocument } from '#shared/model/document/schema.ts';

/** The alternatives of the narrative. What customers and rivals do is no choice of ours, so no option sets it. */
export const options: NonNullable<CaseDocument['options']> = [
  {
    name: 'Launch at €44',
    description:
      'The recommended course: a lower price and 12 % for the channel, so that more customers join the care plan.',
    values: { launch_price: 44, discount: 0.12 },
  },
  {
    name: 'Launch at €54',
    description: 'As a premium product, at the channel’s usual terms.',
    values: { launch_price: 54 },
  },
];

/**
 * The €2.0 m of today buys the pilot and the right to stop at gate 3. A launch on weak word of mouth is worth what the
 * model gives at 0.055; the test of the sample holds the number to it.
 */
export const decisionTree: NonNullable<CaseDocument['decisionTree']> = {
  kind: 'decision',
  name: 'Today',
  branches: [
    {
      name: 'Approve €2.0 m and pilot',
      then: {
        kind: 'chance',
        name: 'Word of mouth in the pilot',
        branches: [
          {
            name: '0.08 or better',
            probability: 0.6,
            then: {
              kind: 'decision',
              name: 'Gate 3, strong pilot',
              branches: [
                { name: 'Launch', then: { kind: 'end', payoff: { option: 'Launch at €44' } } },
                { name: 'Stop', then: { kind: 'end', payoff: -2_000_000 } },
              ],
            },
          },
          {
            name: 'Below that',
            probability: 0.4,
            then: {
              kind: 'decision',
              name: 'Gate 3, weak pilot',
              branches: [
                { name: 'Launch anyway', then: { kind: 'end', payoff: -3_600_000 } },
                { name: 'Stop', then: { kind: 'end', payoff: -2_000_000 } },
              ],
            },
          },
        ],
      },
    },
    { name: 'Do nothing', then: { kind: 'end', payoff: 0 } },
  ],
};
