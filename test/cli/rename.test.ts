import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

const document = fixture('reference-case.json');
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
});
afterAll(() => place.remove());

const json = (text: string): unknown => JSON.parse(text) as unknown;

describe('rename', () => {
  it('renames a line in every formula, and says where; the results stay', async () => {
    await place.run('new', 'Named.casewright');
    await place.run('import', document, 'Named.casewright');
    const results = async (): Promise<unknown> =>
      (json((await place.run('eval', 'Named.casewright', '--json')).stdout) as { results: unknown }).results;
    const before = await results();
    const renamed = await place.run('rename', 'Named.casewright', 'net_price', 'street_price', '--json');
    expect(renamed).toMatchObject({ code: 0, stderr: '' });
    expect(json(renamed.stdout)).toMatchObject({
      changed: true,
      from: 'net_price',
      to: 'street_price',
      formulas: expect.arrayContaining(['device_revenue']),
    });
    expect(await results()).toEqual(before);
    const again = await place.run('rename', 'Named.casewright', 'net_price', 'x');
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('no line called "net_price"') });
    const taken = await place.run('rename', 'Named.casewright', 'street_price', 'npv');
    expect(taken).toMatchObject({ code: 1, stderr: expect.stringContaining('already a line called "npv"') });
    const wrong = await place.run('rename', 'Named.casewright', 'street_price', '2nd price', '--json');
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('letters, digits and underscores') });
  });
});
