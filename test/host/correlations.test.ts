import { expect, it } from 'vitest';
import { sample } from './sample.ts';

it('links two inputs, changes how closely, and takes the link away', () => {
  const w = sample();
  const [price, churn, npv] = [w.line('launch_price').id, w.line('churn').id, w.line('npv').id];
  const add = { caseId: w.caseId, lineIdA: price, lineIdB: churn, rho: 0.3, of: 'normal scores' } as const;
  const { change, label } = w.edit('correlation.add', add);
  expect(label).toBe('Linked List price at launch with Churn, per month: 0.3');
  const added = change.added[0];
  const correlationId = added?.id ?? '';
  expect(w.content().correlations.at(-1)).toEqual(added);
  expect(w.edit('correlation.update', { correlationId, set: { rho: -0.2 } }).label).toBe(
    'List price at launch with Churn, per month: correlation 0.3 → -0.2',
  );
  expect(w.edit('correlation.update', { correlationId, set: { of: 'ranks' } }).label).toContain(
    'measured on normal scores → ranks',
  );
  expect(w.edit('correlation.update', { correlationId, set: {} }).change.updated).toEqual([]);
  for (const [refused, code] of [
    [{ ...add, lineIdA: churn, lineIdB: price }, 'already-linked'],
    [{ ...add, lineIdB: price }, 'invalid-input'],
    [{ ...add, lineIdB: npv }, 'not-an-input'],
    [{ ...add, lineIdB: w.caseId }, 'not-found'],
  ] as const) {
    const problem = w.refuse('correlation.add', refused);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain('Nothing was added');
  }
  expect(w.edit('correlation.remove', { correlationId }).label).toBe(
    'Removed the link of List price at launch with Churn, per month',
  );
  expect(w.content().correlations).toHaveLength(2);
  expect(w.refuse('correlation.remove', { correlationId }).message).toContain('not in the workspace any more');
});
