import type { CaseDocument } from '#shared/model/document/schema.ts';

/**
 * No probabilities: the price is ours to choose, not something that happens to us, and only the delay in the second
 * scenario is uncertain.
 */
export const scenarios: NonNullable<CaseDocument['scenarios']> = [
  {
    name: 'Aggressive price',
    description:
      'Launch at €44 and give the channel 12 %. The recommended course: more hubs at a thinner device margin, and more customers on the care plan.',
    overrides: { launch_price: 44, discount: 0.12 },
  },
  {
    name: 'Late and aggressive',
    inherits: 'Aggressive price',
    description:
      'The recommended price, but listings come a year later than agreed and launch marketing has to make up for it.',
    overrides: { share_ramp: 36, marketing_start: 360000 },
  },
  {
    name: 'Premium',
    description:
      'Launch at €54 as a design product, with customers somewhat less sensitive to price. Nothing else changes.',
    overrides: { launch_price: 54, price_elasticity: -1.1 },
  },
];
