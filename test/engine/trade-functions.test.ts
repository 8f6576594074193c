import { describe, expect, test } from 'vitest';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import { line, model, seriesOf, valueOf } from './helpers.ts';

const yearly = (periods: number): { timeline: { start: string; grain: 'year'; periods: number } } => ({
  timeline: { start: '2027-01', grain: 'year', periods },
});
const rounded = (values: readonly number[], digits = 0): readonly number[] =>
  values.map((value) => Number(value.toFixed(digits)));

describe('the clock', () => {
  test.each([
    ['elapsed(3)', [0, 0, 0, 1, 2]],
    ['step(3)', [0, 0, 1, 1, 1]],
    ['pulse(2)', [0, 1, 0, 0, 0]],
    ['pulse(2, 3)', [0, 1, 1, 1, 0]],
    ['ramp(1, 4)', [0, 0.25, 0.5, 0.75, 1]],
    ['ramp(2, 0)', [0, 0, 1, 1, 1]],
    ['growth(100%)', [1, 2, 4, 8, 16]],
    ['growth(100%, 3)', [1, 1, 1, 2, 4]],
    ['growth(-100%)', [1, 0, 0, 0, 0]],
  ])('%s', (formula, values) => {
    expect(seriesOf(formula).slice(0, 5)).toEqual(values);
  });

  test('a start may be a line, and each lane has its own', () => {
    const { program } = compileModel(model([line('launch', 2), line('x', 'ramp(launch, launch) + pulse(launch)')]));
    const both = evaluate(program, [{}, { launch: 4 }]);
    expect([...both.series('x', 0)].slice(0, 5)).toEqual([0, 1, 0.5, 1, 1]);
    expect([...both.series('x', 1)].slice(0, 5)).toEqual([0, 0, 0, 1, 0.25]);
  });

  test('a season follows the calendar, not the timeline', () => {
    const autumn = { timeline: { start: '2027-10', grain: 'month', periods: 6 } } as const;
    expect(seriesOf('season(1, 2, 3, 4)', [], autumn)).toEqual([4, 4, 4, 1, 1, 1]);
    expect(seriesOf('season(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)', [], autumn)).toEqual([10, 11, 12, 1, 2, 3]);
    const quarters = { timeline: { start: '2027-04', grain: 'quarter', periods: 2 } } as const;
    expect(seriesOf('season(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)', [], quarters)).toEqual([5, 8]);
    expect(valueOf('season(1, 2, 3, 6)', [], yearly(2))).toBe(3);
  });
});

describe('adoption (formulas.md, Bass 1969)', () => {
  const bass = '(1000000, 0.03, 0.38)';

  test('the continuous curve and the discrete rule, each with its own numbers', () => {
    expect(rounded(seriesOf(`bass${bass}`, [], yearly(5)))).toEqual([35758, 49298, 65444, 82650, 98048]);
    expect(rounded(seriesOf(`bass_discrete${bass}`, [], yearly(5)))).toEqual([30000, 40158, 52685, 67261, 82803]);
  });

  test('a launch later or before the timeline moves the curve and changes nothing else', () => {
    for (const name of ['bass', 'bass_discrete']) {
      const whole = seriesOf(`${name}${bass}`, [], yearly(8));
      const later = seriesOf(`${name}(1000000, 0.03, 0.38, 4)`, [], yearly(8));
      const before = seriesOf(`${name}(1000000, 0.03, 0.38, -2)`, [], yearly(5));
      for (let index = 0; index < 5; index++) {
        expect(later[index + 3]).toBeCloseTo(whole[index] ?? NaN, 6);
        expect(before[index]).toBeCloseTo(whole[index + 3] ?? NaN, 6);
      }
      expect(later.slice(0, 3)).toEqual([0, 0, 0]);
    }
  });

  test('a market without innovators is told', () => {
    const { program } = compileModel(model([line('x', 'bass_discrete(1000, p, 0.3)'), line('p', 0)]));
    expect(evaluate(program, [{}]).findings(0)[0]).toMatchObject({ code: 'no-real-value', line: 'x' });
  });

  test('levels: half at the middle, a tenth and nine tenths, 36.8 % at the turn', () => {
    expect(valueOf('at(logistic(1000, 0.5, 6), 6)')).toBe(500);
    expect(valueOf('at(s_curve(1000, 3, 9), 3)')).toBeCloseTo(100, 9);
    expect(valueOf('at(s_curve(1000, 3, 9), 6)')).toBeCloseTo(500, 9);
    expect(valueOf('at(gompertz(1000, 5, 0.4), 4)')).toBeCloseTo(1000 * Math.exp(-5 * Math.exp(-1.6)), 9);
  });
});

describe('cohorts', () => {
  test('one number is the share that stays; a series is what is left by age', () => {
    const added = line('added', [100, 50, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0]);
    const left = line('left', [1, 0.6, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(seriesOf('cohort(added, 50%)', [added]).slice(0, 4)).toEqual([100, 100, 50, 35]);
    expect(seriesOf('cohort(added, left)', [added, left]).slice(0, 5)).toEqual([100, 110, 80, 35, 6]);
  });

  test('with one number it is the recurrence that people write by hand, in a loop too', () => {
    const byHand = seriesOf('base', [line('base', 'prev(base, 0) * 0.9 + period')]);
    expect(seriesOf('cohort(period, 0.9)').map((value) => value.toFixed(9))).toEqual(
      byHand.map((value) => value.toFixed(9)),
    );
    // Each period a tenth of the base brings a new customer, who stays with 90 %.
    const loop = [line('base', 'cohort(joined, 0.9)'), line('joined', 'prev(base, 100) * 0.1')];
    expect(rounded(seriesOf('base', loop), 12).slice(0, 3)).toEqual([10, 10, 10]);
  });
});

describe('cost and investment', () => {
  test('a learning curve falls with each doubling and never rises above its start', () => {
    expect(valueOf('learning_curve(100, 80%, 2000, 1000)')).toBeCloseTo(80, 9);
    expect(valueOf('learning_curve(100, 80%, 10, 1000)')).toBe(100);
  });

  test('depreciation by three methods (Microsoft SLN, SYD, DDB)', () => {
    expect(seriesOf('depreciation(30000 * pulse(1), 10)').slice(8)).toEqual([3000, 3000, 0, 0]);
    expect(rounded(seriesOf('sum_of_years(22500 * pulse(1), 10)'), 2).slice(0, 1)).toEqual([4090.91]);
    expect(rounded(seriesOf('sum_of_years(22500 * pulse(1), 10)'), 2).slice(9)).toEqual([409.09, 0, 0]);
    expect(rounded(seriesOf('declining_balance(2400 * pulse(1), 10)'), 2).slice(0, 3)).toEqual([480, 384, 307.2]);
    expect(rounded(seriesOf('declining_balance(2400 * pulse(1), 10)'), 2).slice(10)).toEqual([0, 0]);
    expect(seriesOf('declining_balance(100 * pulse(1), 1)').slice(0, 2)).toEqual([100, 0]);
  });

  test.each(['depreciation', 'sum_of_years'])('%s writes off every investment whole, once it is old', (name) => {
    expect(valueOf(`total(${name}(100 * pulse(1) + 60 * pulse(3, 2), 4))`)).toBeCloseTo(220, 9);
  });

  test('a life that differs by lane, and one of zero, which is told', () => {
    const { program } = compileModel(model([line('life', 2), line('x', 'sum_of_years(30 * pulse(1), life)')]));
    const lanes = evaluate(program, [{}, { life: 4 }, { life: 0 }]);
    expect([...lanes.series('x', 0)].slice(0, 3)).toEqual([20, 10, 0]);
    expect([...lanes.series('x', 1)].slice(0, 3)).toEqual([12, 9, 6]);
    expect(lanes.findings(2)[0]).toMatchObject({ code: 'division-by-zero', line: 'x' });
  });

  test('a level payment', () => {
    expect(valueOf('annuity(1200, 0, 12)')).toBe(100);
    expect(valueOf('npv(10%, annuity(1000, 10%, 12))')).toBeCloseTo(1000, 9);
  });

  test('tax after losses: 0, 10, 15, 75 (80 % limit); opening losses and an expiry', () => {
    const income = line('income', [-500, 200, 300, 400]);
    expect(seriesOf('tax_with_losses(income, 25%, 80%)', [income], yearly(4))).toEqual([0, 10, 15, 75]);
    const later = line('income', [0, 200, 300, 400]);
    expect(seriesOf('tax_with_losses(income, 25%, 80%, 500)', [later], yearly(4))).toEqual([0, 10, 15, 75]);
    expect(seriesOf('tax_with_losses(income, 25%, 80%, 0, 1)', [income], yearly(4))).toEqual([0, 10, 75, 100]);
  });

  test('tax in a loop: interest on debt that the tax itself makes', () => {
    const loop = [line('tax', 'tax_with_losses(income, 50%)'), line('income', 'period == 1 ? -10 : 20 - prev(tax, 0)')];
    expect(seriesOf('tax', loop).slice(0, 4)).toEqual([0, 5, 7.5, 6.25]);
  });
});

describe('appraisal', () => {
  const flow = line('flow', [300, 400, 500, 200]);

  test.each(['end', 'mid', 'begin'] as const)('npv is the sum of discounted flows, at the %s too', (timing) => {
    const conventions = { timing, priceBasis: 'nominal', tax: 'post', p90: 'high' } as const;
    const more = { ...yearly(4), conventions };
    expect(valueOf('total(flow * discount_factor(10%)) - 1000 - npv(10%, flow, -1000)', [flow], more)).toBeCloseTo(
      0,
      10,
    );
  });

  test('discounted payback (Brealey, Myers, Allen)', () => {
    expect(valueOf('discounted_payback(10%, flow, -1000)', [flow], yearly(4))).toBeCloseTo(3.154, 3);
    const { program } = compileModel(model([line('x', 'discounted_payback(10%, 1, -1000)')]));
    expect(evaluate(program, [{}]).findings(0)[0]).toMatchObject({ code: 'no-result', severity: 'warning' });
  });

  test('xirr (Microsoft: 37.336253 %), and by the calendar of the timeline', () => {
    const flows = line('flow', [2750, 4250, 3250, 2750]);
    const days = line('day', [60, 303, 411, 456]);
    expect(valueOf('xirr(flow, -10000, day)', [flows, days], yearly(4))).toBeCloseTo(0.37336253, 7);
    // 2027 has 365 days, so after one year the rate is plain; 2028 has 366.
    expect(valueOf('xirr(1100, -1000)', [], yearly(1))).toBeCloseTo(0.1, 9);
    expect(valueOf('xirr(flow, -1000)', [line('flow', [0, 1210])], yearly(2))).toBeCloseTo(1.21 ** (365 / 731) - 1, 9);
    expect(valueOf('xirr(flow, 0)', [line('flow', 0)], yearly(2))).toBeNaN();
  });
});

describe('a curve by points', () => {
  test.each([
    ['interpolate(-5, 0, 100, 10, 200)', 100],
    ['interpolate(5, 0, 100, 10, 200)', 150],
    ['interpolate(10, 0, 100, 10, 200, 20, 400)', 200],
    ['interpolate(99, 0, 100, 10, 200, 20, 400)', 400],
  ])('%s is %d', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test('a point without its value is told', () => {
    const { findings } = compileModel(model([line('x', 'interpolate(5, 0, 100, 10, 200, 20)')]));
    expect(findings[0]?.message).toContain('in pairs');
  });
});
