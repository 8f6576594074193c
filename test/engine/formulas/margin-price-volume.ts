import { pricing } from '#shared/engine/index.ts';
import type { BoldValue } from './bold-value.ts';

export const products = [
  { name: 'A', before: { price: 10, quantity: 1000 }, after: { price: 11, quantity: 1000 } },
  { name: 'B', before: { price: 15, quantity: 800 }, after: { price: 15, quantity: 700 } },
  { name: 'C', before: { price: 20, quantity: 500 }, after: { price: 23, quantity: 800 } },
];
const premium = { variable: 0.25, profit: 0.05 };

export const marginPriceVolume: readonly BoldValue[] = [
  {
    text: '+33.3%',
    of: 'volume that makes up for a price cut of 10 at a contribution of 40',
    source: 'formulas.md',
    gives: () => [100 * pricing.breakEvenVolumeChange(40, -10)],
  },
  {
    text: '3400 + 2782.61 + 1717.39',
    of: 'price, volume and mix of a change of 7900',
    source: 'formulas.md; the trap is the popular version of [82]',
    gives() {
      const { price, volume, mix } = pricing.priceVolumeMix(products);
      return [price, volume, mix];
    },
    traps: [2500, 4500, 900],
  },
  {
    text: '50',
    of: 'best price under constant elasticity: c 30, e -2.5',
    source: 'formulas.md',
    gives: () => [pricing.constantElasticityPrice(30, -2.5)],
  },
  {
    text: '77.5',
    of: 'best price on a straight demand line: 1000, 8, 30',
    source: 'formulas.md',
    gives: () => [pricing.linearDemandPrice(30, { intercept: 1000, slope: 8 })],
  },
  {
    text: '60%',
    of: 'break-even cannibalisation rate: 30/50',
    source: '[84]; the trap there uses price differences',
    gives: () => [100 * pricing.breakEvenCannibalisation(30, 50)],
  },
  {
    text: '521.43',
    of: 'indicated rate: (300+40+25)/(1-.25-.05)',
    source: '[85]',
    gives: () => [pricing.indicatedRate({ loss: 300, adjustment: 40, fixed: 25 }, premium)],
  },
  {
    text: '+4.2857%',
    of: 'indicated change: (.65+.08)/.7-1',
    source: '[85]',
    gives: () => [100 * pricing.indicatedChange(0.65, 0.08, premium)],
  },
];
