import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  axisStep,
  formatDelta,
  formatNumber,
  setFormatLocale,
  setFormatScale,
  type Scale,
} from '#renderer/lib/format.ts';

beforeEach(() => setFormatLocale('en-GB'));
afterEach(() => setFormatScale('auto'));

describe('the scale in which sums are written', () => {
  test.each<[Scale, string, string, string, string]>([
    ['auto', '€3.78 m', '€550 k', '€49', '€1.20 bn'],
    ['units', '€3,775,579', '€550,000', '€49', '€1,200,000,000'],
    ['thousands', '€3,776 k', '€550 k', '€49', '€1,200,000 k'],
    ['millions', '€3.78 m', '€0.55 m', '€49', '€1,200 m'],
  ])('%s: %s, %s, %s, %s', (scale, large, middle, small, huge) => {
    setFormatScale(scale);
    const say = (value: number): string => formatNumber(value, 'EUR', { compact: true });
    expect([say(3_775_578.88), say(550_000), say(49), say(1.2e9)]).toEqual([large, middle, small, huge]);
  });

  test('what would round away to nothing stays in full, and what is not compact is left alone', () => {
    setFormatScale('millions');
    expect(formatNumber(4_321, 'EUR', { compact: true })).toBe('€4,321');
    expect(formatNumber(3_775_578.88, 'EUR')).toBe('€3,775,579');
    expect(formatDelta(-207_000, 'EUR')).toBe('▼ €0.21 m');
  });

  test('an axis takes the scale of its largest figure', () => {
    expect([axisStep(2e6).word, axisStep(20_000).word, axisStep(900).word]).toEqual(['m', 'k', '']);
    setFormatScale('thousands');
    expect(axisStep(2e6)).toEqual({ by: 1e3, word: 'k' });
    setFormatScale('units');
    expect(axisStep(2e6)).toEqual({ by: 1, word: '' });
  });
});
