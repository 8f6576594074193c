import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { listCases, type CaseContent } from '#shared/model/case-content.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];

describe.each(carriers)('the last actual month over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  const cases = async (): Promise<CaseContent['case'][]> =>
    listCases(new Map(unwrap(await client.call('workspace.records', {})).map((row) => [row.id, row])));
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    const handle = await carried.handleOf('Sample.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
  });
  afterAll(() => carried.stop());

  it('is set, goes through a document, and undo takes it back', async () => {
    const [first] = await cases();
    if (!first) throw new Error('no case');
    const timeline = { ...first.timeline, actualsTo: '2027-03' };
    unwrap(await client.call('case.update', { caseId: first.id, set: { timeline } }));
    const document = unwrap(await client.call('case.export', { caseId: first.id }));
    expect(document.timeline).toEqual(timeline);
    unwrap(await client.call('case.import', { document }));
    expect((await cases()).map((row) => row.timeline.actualsTo)).toEqual(['2027-03', '2027-03']);
    unwrap(await client.call('history.undo', {}));
    unwrap(await client.call('history.undo', {}));
    expect((await cases()).map((row) => row.timeline)).toEqual([first.timeline]);
    const late = { ...first.timeline, actualsTo: '2040-01' };
    expect(await client.call('case.update', { caseId: first.id, set: { timeline: late } })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('outside the timeline (Jan 2027 to Dec 2031)') },
    });
  });
});
