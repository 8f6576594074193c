import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];
const beginning = { template: 'subscription', answers: { price: 49 }, start: '2028-04', currency: 'USD' };

describe.each(carriers)('a case from a template over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
  });
  afterAll(() => carried.stop());

  it('lists the kinds of case and what each asks', async () => {
    const kinds = unwrap(await client.call('template.list', {}));
    const kind = kinds.find(({ id }) => id === 'subscription');
    expect(kind?.group).toBe('Sell something new');
    expect(kind?.questions.find(({ name }) => name === 'churn')).toMatchObject({ unit: '%', from: 0.001, to: 0.3 });
  });

  it('makes no file when an answer is refused, and a workspace with the case when none is', async () => {
    const handle = await carried.handleOf('Begun.casewright');
    const begin = { ...beginning, answers: { churn: 2 } };
    expect(await client.call('workspace.create', { handle, template: null, begin })).toMatchObject({
      ok: false,
      error: { code: 'answer-out-of-range', details: { answer: 'churn' } },
    });
    expect(existsSync(carried.pathOf('Begun.casewright'))).toBe(false);
    unwrap(await client.call('workspace.create', { handle, template: null, begin: beginning }));
    const rows = unwrap(await client.call('workspace.records', {}));
    expect(rows.find(({ type }) => type === 'case')).toMatchObject({
      name: 'New subscription',
      currency: 'USD',
      timeline: { start: '2028-04' },
    });
    const [entry] = unwrap(await client.call('history.list', { limit: 1 }));
    expect(entry?.label).toBe('Created New subscription from the template “Subscription”');
  });

  it('adds a case with its answers, under a free name, with a trail, and takes it back', async () => {
    const kept = unwrap(await client.call('case.begin', { ...beginning, note: 'To compare' }));
    expect(kept.entry).toMatchObject({
      label: 'Created New subscription (2) from the template “Subscription”',
      command: 'case.begin',
      note: 'To compare',
    });
    const added = kept.entry?.change.added ?? [];
    expect(added.find((row) => row.type === 'line' && row.name === 'price')).toMatchObject({
      value: 49,
      unit: 'USD/customer',
    });
    const undone = unwrap(await client.call('history.undo', {}));
    expect(undone.entry?.change.removed).toHaveLength(added.length);
  });

  it.each([
    [
      'an answer that nobody asked for',
      { answers: { prise: 49 } },
      'unknown-answer',
      /Did you mean "price"\? It asks: .*churn/,
    ],
    [
      'an answer out of range',
      { answers: { churn: 0.9 } },
      'answer-out-of-range',
      /from 0\.1 % to 30 %, and 90 % is not one/,
    ],
    ['a kind that is not there', { template: 'subscriptions' }, 'unknown-template', /Did you mean "subscription"\?/],
    ['a month that is none', { start: 'soon' }, 'invalid-input', /2027-01/],
  ])('refuses %s, and changes nothing', async (__, change, code, message) => {
    const before = unwrap(await client.call('workspace.records', {}));
    const told = await client.call('case.begin', { ...beginning, ...change });
    expect(told).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
    expect(unwrap(await client.call('workspace.records', {}))).toEqual(before);
  });
});
