import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent, listCases, type CaseContent } from '#shared/model/case-content.ts';
import { threadsOf } from '#shared/model/comment.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];

describe.each(carriers)('comments over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  const content = async (): Promise<CaseContent> => {
    const records = new Map(unwrap(await client.call('workspace.records', {})).map((row) => [row.id, row]));
    const found = caseContent(records, listCases(records)[0]?.id ?? '');
    if (found === undefined) throw new Error('no case');
    return found;
  };
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    const handle = await carried.handleOf('Sample.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
  });
  afterAll(() => carried.stop());

  it('a thread is begun, answered, settled and taken back, by the person of this computer', async () => {
    const { case: row, lines } = await content();
    const lineId = lines.find(({ name }) => name === 'launch_price')?.id ?? '';
    unwrap(await client.call('shell.setPerson', { person: 'Ana' }));
    const kept = unwrap(await client.call('comment.add', { caseId: row.id, lineId, text: 'Why 49?' }));
    expect(kept.entry).toMatchObject({ label: 'Comment on List price at launch: Why 49?', author: 'Ana' });
    const threadId = kept.entry?.change.added[0]?.id ?? '';
    unwrap(await client.call('shell.setPerson', { person: 'Femi' }));
    unwrap(await client.call('comment.answer', { threadId, text: 'Survey.' }));
    unwrap(await client.call('comment.settle', { threadId, settled: true }));
    const [thread] = threadsOf((await content()).comments);
    expect(thread).toMatchObject({
      head: { author: 'Ana', lineId, resolvedBy: 'Femi' },
      answers: [{ author: 'Femi', text: 'Survey.' }],
    });
    expect(Date.parse(thread?.head.time ?? '')).not.toBeNaN();
    const refused = await client.call('comment.update', { commentId: threadId, text: 'Fine.' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-yours' } });
    for (let step = 0; step < 3; step++) unwrap(await client.call('history.undo', {}));
    expect((await content()).comments).toEqual([]);
  });

  it('empty words and half a time are refused', async () => {
    const { case: row } = await content();
    const empty = await client.call('comment.add', { caseId: row.id, text: '  ' });
    expect(empty).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const half = await client.call('comment.add', { caseId: row.id, fromMonth: '2027-01', text: 'Hm' });
    expect(half).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect((await content()).comments).toEqual([]);
  });
});
