import { describe, expect, test } from 'vitest';
import { candidatesOf, driversOf, niceStep } from '#renderer/features/what-if/drivers.ts';
import { compileModel, tornado } from '#shared/engine/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { sample } from '../../host/sample.ts';

const w = sample();
const content = w.content();
const bars = tornado(compileModel(modelOf(content)), 'npv');
const names = (pinned: readonly string[] | null): readonly string[] =>
  driversOf(content, bars, pinned).map(({ line }) => line.name);

describe('what stands on the sliders', () => {
  test('the three inputs that move the answer most, until a person pins others, in that order', () => {
    expect(names(null)).toEqual(bars.slice(0, 3).map(({ line }) => line));
    expect(names(['wacc', 'churn'])).toEqual(['wacc', 'churn']);
    expect(names([])).toEqual([]);
  });

  test('a formula, a line that has gone and one given period by period are left out', () => {
    expect(names(['npv', 'gone', 'churn'])).toEqual(['churn']);
  });

  test('every slider reaches past its range to both sides, and its value lies within', () => {
    const all = candidatesOf(content, bars).map(({ name }) => name);
    expect(all[0]).toBe(bars[0]?.line);
    for (const { line, value, low, high, step } of driversOf(content, bars, all)) {
      expect(low, line.name).toBeLessThanOrEqual(value + step);
      expect(high, line.name).toBeGreaterThanOrEqual(value - step);
      expect(high - low, line.name).toBeGreaterThan(10 * step);
    }
  });

  test.each([
    [0.013, 0.02],
    [3, 5],
    [70, 100],
  ])('a step of %d becomes %d', (wanted, step) => {
    expect(niceStep(wanted)).toBeCloseTo(step, 12);
  });
});
