import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pricing } from '#shared/engine/index.ts';
import { crossing } from '#shared/engine/pricing/curve-crossing.ts';

// The bold values of formulas.md are in ../formulas; here is what else must hold.
const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('break-even', () => {
  test('units and revenue; none when a unit brings nothing', () => {
    expect(pricing.unitContribution(100, 60)).toBe(40);
    expect(pricing.contributionShare(100, 60)).toBe(0.4);
    expect(pricing.contributionShare(0, 60)).toBeNaN();
    expect(pricing.breakEvenUnits(12000, 100, 60)).toBe(300);
    expect(pricing.breakEvenRevenue(12000, 100, 60)).toBe(30000);
    expect(pricing.breakEvenUnits(12000, 60, 60)).toBeNaN();
    expect(pricing.breakEvenRevenue(12000, 50, 60)).toBeNaN();
  });

  test('of a mix, in the scale of its shares', () => {
    const products = [
      { price: 100, variableCost: 60, share: 2 },
      { price: 50, variableCost: 20, share: 1 },
    ];
    const { total, units, revenue } = pricing.mixBreakEven(2200, products);
    expect(total).toBeCloseTo(60, 12);
    expect(units.map((each) => Math.round(each * 1e9) / 1e9)).toEqual([40, 20]);
    expect(revenue).toBeCloseTo(5000, 9);
    expect(pricing.mixBreakEven(1, [{ price: 1, variableCost: 2, share: 1 }]).total).toBeNaN();
    expect(pricing.mixBreakEven(1, [{ price: 2, variableCost: 1, share: 0 }]).total).toBeNaN();
    expect(pricing.mixBreakEven(1, []).revenue).toBeNaN();
  });

  test('after a price change and the volume change that goes with it the contribution is what it was', () => {
    fc.assert(
      fc.property(number(1, 100), number(-0.9, 2), (contribution, share) => {
        const change = share * contribution;
        const volume = pricing.breakEvenVolumeChange(contribution, change);
        return Math.abs((1 + volume) * (contribution + change) - contribution) < 1e-9 * contribution;
      }),
    );
    expect(pricing.breakEvenVolumeChange(40, -40)).toBeNaN();
  });
});

describe('price, volume and mix', () => {
  const side = fc.option(fc.record({ price: number(0, 100), quantity: number(0, 1000) }), { nil: null });
  test('add up to the change in revenue, whatever is new or dropped', () => {
    const product = fc.record({ name: fc.constant('x'), before: side, after: side });
    fc.assert(
      fc.property(fc.array(product, { maxLength: 12 }), (products) => {
        const parts = pricing.priceVolumeMix(products);
        const revenue = (of: 'before' | 'after'): number =>
          products.reduce((sum, each) => sum + (each[of]?.price ?? 0) * (each[of]?.quantity ?? 0), 0);
        const sum = parts.price + parts.volume + parts.mix + parts.newProducts + parts.droppedProducts;
        const size = 1 + revenue('before') + revenue('after');
        expect(Math.abs(parts.change - (revenue('after') - revenue('before')))).toBeLessThan(1e-9 * size * 100);
        expect(sum).toBeCloseTo(parts.change, 6);
      }),
    );
  });

  test('new and dropped products have bars of their own and leave the others alone', () => {
    const stays = { name: 'A', before: { price: 10, quantity: 100 }, after: { price: 12, quantity: 100 } };
    const fresh = { name: 'B', before: null, after: { price: 5, quantity: 10 } };
    const gone = { name: 'C', before: { price: 7, quantity: 10 }, after: { price: 9, quantity: 0 } };
    expect(pricing.priceVolumeMix([stays, fresh, gone])).toEqual({
      change: 180,
      price: 200,
      volume: 0,
      mix: 0,
      newProducts: 50,
      droppedProducts: -70,
    });
  });

  test('more of everything is volume, a shift between products is mix', () => {
    const product = (name: string, price: number, was: number, is: number) => ({
      name,
      before: { price, quantity: was },
      after: { price, quantity: is },
    });
    const more = pricing.priceVolumeMix([product('A', 10, 100, 150), product('B', 20, 200, 300)]);
    expect(more.volume).toBeCloseTo(2500, 9);
    expect(more.mix).toBeCloseTo(0, 9);
    const shift = pricing.priceVolumeMix([product('A', 10, 100, 50), product('B', 20, 100, 150)]);
    expect(shift.volume).toBeCloseTo(0, 9);
    expect(shift.mix).toBeCloseTo(500, 9);
  });
});

describe('elasticity and demand', () => {
  test('point and arc', () => {
    expect(pricing.pointElasticity(-8, 50, 600)).toBeCloseTo(-0.6667, 4);
    expect(pricing.pointElasticity(-8, 50, 0)).toBeNaN();
    const [a, b] = [
      { price: 10, quantity: 100 },
      { price: 12, quantity: 80 },
    ];
    expect(pricing.arcElasticity(a, b)).toBeCloseTo(-1.2222, 4);
    expect(pricing.arcElasticity(b, a)).toBe(pricing.arcElasticity(a, b));
    expect(pricing.arcElasticity(a, a)).toBeNaN();
  });

  test('constant elasticity is the same at every price', () => {
    const reference = { price: 50, quantity: 1000, elasticity: -2.5 };
    const demand = (price: number): number => pricing.constantElasticityDemand(price, reference);
    expect(demand(55)).toBeCloseTo(788, 0);
    for (const price of [1, 20, 400]) {
      const slope = (demand(price * 1.0001) - demand(price * 0.9999)) / (price * 0.0002);
      expect(pricing.pointElasticity(slope, price, demand(price))).toBeCloseTo(-2.5, 5);
    }
    expect(demand(0)).toBeNaN();
    expect(pricing.constantElasticityPrice(30, -1)).toBeNaN();
  });

  test('the best price has more profit than any near it, on every curve', () => {
    const isBest = (price: number, cost: number, demand: (price: number) => number): void => {
      const profit = (at: number): number => (at - cost) * demand(at);
      for (const factor of [0.5, 0.9, 0.99, 1.01, 1.1, 2]) {
        expect(profit(price)).toBeGreaterThanOrEqual(profit(cost + (price - cost) * factor));
      }
    };
    fc.assert(
      fc.property(number(1, 100), number(-6, -1.2), (cost, elasticity) => {
        const price = pricing.constantElasticityPrice(cost, elasticity);
        expect((price - cost) / price).toBeCloseTo(-1 / elasticity, 12);
        isBest(price, cost, (at) => pricing.constantElasticityDemand(at, { price: cost, quantity: 100, elasticity }));
      }),
    );
    fc.assert(
      fc.property(number(1, 100), number(0.1, 20), (cost, slope) => {
        const line = { intercept: slope * cost * 3, slope };
        isBest(pricing.linearDemandPrice(cost, line), cost, (at) => pricing.linearDemand(at, line));
      }),
    );
    fc.assert(
      fc.property(number(-20, 50), number(0.01, 5), number(0, 100), (value, sensitivity, cost) => {
        const curve = { market: 1000, value, sensitivity };
        const price = pricing.logitPrice(cost, curve);
        const share = pricing.logitDemand(price, curve) / 1000;
        expect((price - cost) * sensitivity * (1 - share)).toBeCloseTo(1, 8);
        isBest(price, cost, (at) => pricing.logitDemand(at, curve));
      }),
    );
  });

  test('a straight line ends at nothing sold; above that cost there is no price', () => {
    const line = { intercept: 1000, slope: 8 };
    expect(pricing.linearDemand(77.5, line)).toBe(380);
    expect(pricing.linearDemand(200, line)).toBe(0);
    expect(pricing.linearDemandPrice(130, line)).toBeNaN();
    expect(pricing.linearDemand(1, { intercept: 1, slope: 0 })).toBeNaN();
    expect(pricing.logitPrice(20, { value: 4, sensitivity: 0.1 })).toBeCloseTo(40, 10);
    expect(pricing.logitPrice(20, { value: 4, sensitivity: 0 })).toBeNaN();
    expect(pricing.logitDemand(1, { market: 1, value: 4, sensitivity: -1 })).toBeNaN();
  });

  test('logit shares add up to 1 and only differences count', () => {
    expect(pricing.logitShares([1, 0])[0]).toBeCloseTo(0.7310585786, 10);
    expect(pricing.logitShares([1001, 1000])[0]).toBeCloseTo(0.7310585786, 10);
    expect(pricing.logitShares([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(number(-500, 500), { minLength: 1, maxLength: 10 }), (utilities) => {
        const sum = pricing.logitShares(utilities).reduce((total, each) => total + each, 0);
        return Math.abs(sum - 1) < 1e-12;
      }),
    );
  });
});

test('cannibalisation: net is nothing at the break-even rate (the trap takes prices)', () => {
  const of = { newContribution: 30, oldContribution: 50, rate: 0.4 };
  expect(pricing.netOfCannibalisation(1000, of)).toBe(10000);
  expect(pricing.netOfCannibalisation(1000, { ...of, rate: pricing.breakEvenCannibalisation(30, 50) })).toBe(0);
  expect(pricing.cannibalisationRate(400, 1000)).toBe(0.4);
  expect(pricing.cannibalisationRate(400, 0)).toBeNaN();
  expect(pricing.breakEvenCannibalisation(30, 0)).toBeNaN();
});

test('insurance: nothing is left for claims, and the combined ratio', () => {
  expect(pricing.indicatedRate({ loss: 1, adjustment: 0, fixed: 0 }, { variable: 0.9, profit: 0.1 })).toBeNaN();
  expect(pricing.indicatedChange(0.65, 0.08, { variable: 1, profit: 0 })).toBeNaN();
  expect(pricing.combinedRatio(0.65, 0.3)).toBeCloseTo(0.95, 14);
});

describe('van Westendorp', () => {
  const answer = (tooCheap: number, cheap: number, expensive: number, tooExpensive: number) => ({
    tooCheap,
    cheap,
    expensive,
    tooExpensive,
  });
  // By hand, two respondents. Too cheap: 1 to 10, .5 at 20, 0 at 30. Too expensive: 0 at 40, .5 at 50, 1 at 60.
  const two = [answer(10, 20, 30, 50), answer(20, 30, 40, 60)];

  test('points by hand, under both conventions; who contradicts themselves is left out', () => {
    const direct = pricing.vanWestendorp([...two, answer(40, 30, 20, 10)], 'direct-curves');
    // Too cheap and too expensive are both nothing from 30 to 40: the middle of it.
    expect(direct).toMatchObject({
      ok: true,
      value: { kept: 2, leftOut: 1, optimal: 35, convention: 'direct-curves' },
    });
    // Cheap falls from 1 at 20 to .5 at 30, expensive rises from 0 to .5: they meet at 30;
    // cheap and too expensive are both nothing at 40.
    expect(direct).toMatchObject({ value: { indifference: 30, cheapest: 25, dearest: 40 } });
    const inverse = pricing.vanWestendorp(two, 'inverse-curves');
    // Not cheap rises from 0 at 20 to .5 at 30, where too cheap is 0: 0.5 - x/20 = x/20 at 5 from 20.
    expect(inverse).toMatchObject({ value: { cheapest: 25, dearest: 40, optimal: 35 } });
  });

  test('nobody kept is an error in a sentence', () => {
    expect(pricing.vanWestendorp([answer(4, 3, 2, 1)], 'direct-curves')).toMatchObject({
      ok: false,
      error: { code: 'too-few-answers' },
    });
  });

  test('points are in order and the curves meet there, for any answers', () => {
    const steps = fc.tuple(number(1, 20), number(1, 20), number(1, 20), number(1, 20));
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 30 }), (people) => {
        const answers = people.map(([a, b, c, d]) => answer(a, a + b, a + b + c, a + b + c + d));
        for (const convention of ['inverse-curves', 'direct-curves'] as const) {
          const result = pricing.vanWestendorp(answers, convention);
          if (!result.ok) throw new Error(result.error.message);
          const { optimal, indifference, cheapest, dearest } = result.value;
          for (const point of [optimal, indifference]) expect(Number.isFinite(point)).toBe(true);
          expect(cheapest).toBeLessThanOrEqual(optimal + 1e-9);
          expect(dearest).toBeGreaterThanOrEqual(optimal - 1e-9);
        }
      }),
    );
  });

  test('where two curves meet', () => {
    expect(crossing([0, 10], [1, 0], [0, 1])).toBe(5);
    expect(crossing([0, 10, 20], [1, 0.5, 0.5], [0, 0.5, 0.5])).toBe(15);
    expect(crossing([0, 10], [1, 1], [0, 0.5])).toBeNaN();
    expect(crossing([0, 10], [0.2, 0], [0.5, 1])).toBeNaN();
  });
});

describe('Gabor-Granger', () => {
  test('a symmetric sample by hand', () => {
    const fitted = pricing.gaborGranger(
      [
        { price: 20, asked: 100, wouldBuy: 80 },
        { price: 40, asked: 100, wouldBuy: 50 },
        { price: 60, asked: 100, wouldBuy: 20 },
      ],
      10,
    );
    if (!fitted.ok) throw new Error(fitted.error.message);
    expect(fitted.value.demand.value).toBeCloseTo(2 * Math.log(4), 8);
    expect(fitted.value.demand.sensitivity).toBeCloseTo(Math.log(4) / 20, 10);
    expect(fitted.value.price).toBe(pricing.logitPrice(10, fitted.value.demand));
  });

  test('it finds the curve that made the answers', () => {
    fc.assert(
      fc.property(number(1, 8), number(0.02, 0.5), (value, sensitivity) => {
        const answers = [0.6, 0.8, 1, 1.2, 1.4].map((factor) => {
          const price = (factor * value) / sensitivity;
          return { price, asked: 100, wouldBuy: 100 * pricing.logitDemand(price, { market: 1, value, sensitivity }) };
        });
        const fitted = pricing.gaborGranger(answers, 0);
        if (!fitted.ok) throw new Error(fitted.error.message);
        expect(fitted.value.demand.value / value).toBeCloseTo(1, 7);
        expect(fitted.value.demand.sensitivity / sensitivity).toBeCloseTo(1, 7);
      }),
    );
  });

  test('answers that make no curve are refused in a sentence', () => {
    const at = (price: number, wouldBuy: number, asked = 10) => ({ price, asked, wouldBuy });
    const refused: [readonly ReturnType<typeof at>[], string][] = [
      [[at(10, 5)], 'too-few-prices'],
      [[at(10, 11), at(20, 1)], 'bad-counts'],
      [[at(10, 1, 0), at(20, 1)], 'bad-counts'],
      [[at(10, 3), at(20, 7)], 'not-falling'],
      [[at(10, 10), at(20, 0)], 'too-sharp'],
      [[at(10, 10), at(20, 10)], 'too-sharp'],
    ];
    for (const [answers, code] of refused) {
      expect(pricing.gaborGranger(answers, 1)).toMatchObject({ ok: false, error: { code } });
    }
  });
});
