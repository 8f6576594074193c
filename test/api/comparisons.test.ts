import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import type { Comparison, Effect, Other } from '#shared/api/comparisons.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Line } from '#shared/model/line.ts';
import { scratchHost, directCarrier, httpCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['loopback HTTP', httpCarrier],
];

describe.each(carriers)('versions, comparing and merging over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  let handle = '';
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    handle = await carried.handleOf('Plans.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
  });
  afterAll(() => carried.stop());

  const lineOf = async (who: Client, name: string): Promise<Line> => {
    const found = unwrap(await who.call('workspace.records', {})).find(
      (row) => row.type === 'line' && row.name === name,
    );
    if (found?.type !== 'line') throw new Error(`no line ${name}`);
    return found;
  };
  const setValue = async (who: Client, name: string, value: number): Promise<void> => {
    const { id } = await lineOf(who, name);
    unwrap(await who.call('line.setValues', { edits: [{ lineId: id, value }] }));
  };
  const compare = async (other: Other): Promise<Comparison> =>
    unwrap(await client.call('workspace.compare', { other }));
  const expectToAddUp = ({ from, to, structure, steps, rounding }: Effect): void => {
    const sum = [structure ?? 0, ...steps.map(({ effect }) => effect)].reduce((so, effect) => so + effect, 0);
    expect((from ?? NaN) + (sum + rounding)).toBeCloseTo(to ?? NaN, 6);
    expect(Math.abs(rounding)).toBeLessThan(1e-6);
  };

  it('names a version, tells what was changed since by assumption with its effect, and brings it back', async () => {
    unwrap(await client.call('version.create', { name: 'Board pack', isBaseline: true }));
    const [version] = unwrap(await client.call('version.list', {}));
    expect(version).toMatchObject({ name: 'Board pack', isBaseline: true, author: 'Ana' });
    const moment = { versionId: version?.id ?? '' };
    expect(await compare({ moment })).toMatchObject({ effects: [], difference: { updated: [] }, merge: null });

    await setValue(client, 'wacc', 0.12);
    const price = await lineOf(client, 'launch_price');
    await setValue(client, 'launch_price', (price.value as number) * 1.1);
    const since = await compare({ moment });
    expect(since).toMatchObject({ name: 'Board pack', savedBy: 'Ana' });
    const [effect] = since.effects;
    expect(effect).toMatchObject({ structure: 0, reason: null });
    expect(effect?.steps.map(({ line }) => line).sort()).toEqual(['launch_price', 'wacc']);
    for (const { effect: part } of effect?.steps ?? []) expect(Math.abs(part)).toBeGreaterThan(1000);
    if (effect) expectToAddUp(effect);

    unwrap(await client.call('version.restore', { moment, note: 'As agreed' }));
    expect((await compare({ moment })).effects).toEqual([]);
    unwrap(await client.call('history.undo', {}));
  });

  it('counts what a changed formula does as a change of the model itself', async () => {
    const before = unwrap(await client.call('history.list', { limit: 1 }))[0]?.sequence ?? 0;
    const { id, formula } = await lineOf(client, 'revenue');
    unwrap(await client.call('line.setFormula', { lineId: id, formula: `${formula ?? ''} * 0.5` }));
    await setValue(client, 'wacc', 0.1);
    const [effect] = (await compare({ moment: { sequence: before } })).effects;
    expect(effect?.steps.map(({ line }) => line)).toEqual(['wacc']);
    expect(effect?.structure).toBeLessThan(-1000);
    if (effect) expectToAddUp(effect);
    unwrap(await client.call('history.undo', {}));
    unwrap(await client.call('history.undo', {}));
  });

  it('compares and merges what a colleague saved meanwhile, after a choice where both changed one place', async () => {
    unwrap(await client.call('workspace.save', {}));
    const colleague = await scratchHost();
    const theirs = colleague.host.registerFile(`${colleague.folder}/Plans.casewright`);
    copyFileSync(carried.pathOf('Plans.casewright'), `${colleague.folder}/Plans.casewright`);
    const bob = createClient(colleague.host);
    unwrap(await bob.call('shell.setPerson', { person: 'Bob' }));
    unwrap(await bob.call('workspace.open', { handle: theirs.handle, mode: 'edit' }));
    await setValue(bob, 'wacc', 0.09);
    await setValue(bob, 'launch_price', 70);
    unwrap(await bob.call('workspace.save', {}));
    await setValue(client, 'wacc', 0.11);
    copyFileSync(`${colleague.folder}/Plans.casewright`, carried.pathOf('Plans.casewright'));
    await colleague.remove();

    expect(await client.call('workspace.save', {})).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const told = await compare({ saved: true });
    expect(told).toMatchObject({ name: 'Plans.casewright as it is now', savedBy: 'Bob', whyNot: null });
    expect(told.merge?.theirTrail.map(({ author }) => author)).toEqual(['Bob', 'Bob']);
    expect(told.merge?.conflicts).toMatchObject([
      { kind: 'value', field: 'value', values: { ours: 0.11, theirs: 0.09 } },
    ]);
    const hash = told.hash ?? '';
    const other = { saved: true } as const;
    const refused = await client.call('workspace.merge', { other, hash, choices: {} });
    expect(refused).toMatchObject({ ok: false, error: { code: 'choices-missing' } });
    const stale = await client.call('workspace.merge', { other, hash: 'f'.repeat(64), choices: {} });
    expect(stale).toMatchObject({ ok: false, error: { code: 'changed-again', details: { hash } } });
    const choices = { [told.merge?.conflicts[0]?.key ?? '']: 'theirs' } as const;
    expect(unwrap(await client.call('workspace.merge', { other, hash, choices }))).toEqual({ entries: 3 });
    expect((await lineOf(client, 'wacc')).value).toBe(0.09);
    expect((await lineOf(client, 'launch_price')).value).toBe(70);
    expect(unwrap(await client.call('workspace.save', {})).unsavedChanges).toBe(0);
    const kept = unwrap(await client.call('version.savedFiles', {}));
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept[0]?.replacedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
    // Each is a whole workspace: what was in the file before can be looked at beside what is in it now.
    expect((await compare({ handle: kept[0]?.handle ?? '' })).merge).not.toBeNull();
  });

  it('says why it can’t merge a file that did not begin as this one, and compares it all the same', async () => {
    const stranger = await scratchHost();
    const file = stranger.host.registerFile(`${stranger.folder}/Other.casewright`);
    unwrap(await stranger.host.call('workspace.create', { handle: file.handle, template: 'aurora-home-hub' }));
    copyFileSync(`${stranger.folder}/Other.casewright`, carried.pathOf('Other.casewright'));
    await stranger.remove();
    const told = await compare({ handle: await carried.handleOf('Other.casewright') });
    expect(told.merge).toBeNull();
    expect(told.whyNot).toContain('did not begin as one');
    expect(told.difference.added.length).toBeGreaterThan(10);
  });
});
