import { describe, expect, it } from 'vitest';
import { assumptionLedger, type TornadoBar } from '#shared/engine/index.ts';
import type { Assumption } from '#shared/model/assumption.ts';
import type { Distribution } from '#shared/model/distribution.ts';

const uniform: Distribution = { type: 'uniform', min: 0, max: 10 };
const line = (name: string, distribution: Distribution | null = uniform) => ({
  id: name,
  name,
  kind: 'input' as const,
  distribution,
});
const bar = (name: string, swing: number): TornadoBar => ({
  line: name,
  label: name,
  unit: null,
  basis: 'percentiles',
  low: 1,
  high: 9,
  lowResult: 0,
  highResult: swing,
  swing,
  share: 0,
});
const claim = (lineId: string, rest: Partial<Assumption>): Assumption => ({
  type: 'assumption',
  id: lineId,
  caseId: 'case',
  lineId,
  source: 'A study',
  owner: null,
  date: null,
  confidence: 'high',
  reviewBy: null,
  evidence: null,
  note: null,
  ...rest,
});

describe('the ledger of assumptions', () => {
  const lines = [
    line('price'),
    line('churn'),
    line('fee', null),
    line('rent', null),
    { ...line('sum'), kind: 'formula' as const },
  ];
  const claims = [
    claim('price', {}),
    claim('churn', { confidence: 'low', source: null }),
    claim('fee', {}),
    claim('rent', { source: null }),
  ];
  const entries = assumptionLedger(lines, claims, [bar('price', 10), bar('churn', 4)], '2026-10-15');

  it('begins with what is at stake on weak evidence, and ends with what has nothing at stake, weakest first', () => {
    expect(entries.map((entry) => [entry.line.name, entry.stake, entry.priority])).toEqual([
      ['churn', 4, 3.6],
      ['price', 10, 1],
      ['rent', null, null],
      ['fee', null, null],
    ]);
  });

  it('says from where to where a range reaches', () => {
    expect([entries[0]?.low, entries[0]?.high]).toEqual([expect.closeTo(1, 9), expect.closeTo(9, 9)]);
    expect([entries[3]?.low, entries[3]?.high]).toEqual([null, null]);
  });

  it('takes the widest item of a line with dimensions, and leaves out a swing that does not exist', () => {
    const bars = [bar('price[DE]', 3), bar('price[FR]', 5), bar('churn', Number.NaN)];
    const stakes = assumptionLedger(lines, claims, bars, '2026-10-15').map((entry) => [entry.line.name, entry.stake]);
    expect(stakes[0]).toEqual(['price', 5]);
    expect(stakes).toContainEqual(['churn', null]);
  });
});
