import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#shared/api/client.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import { caseContent, listCases, type CaseContent } from '#shared/model/case-content.ts';
import type { Tree } from '#shared/model/decision-tree.ts';
import { directCarrier, httpCarrier, jsonCarrier } from './carriers.ts';
import type { Carried } from './suite.ts';

const carriers: [string, () => Promise<Carried>][] = [
  ['a direct call', directCarrier],
  ['JSON text', jsonCarrier],
  ['loopback HTTP', httpCarrier],
];

describe.each(carriers)('options of a case over %s', (_, start) => {
  let carried: Carried;
  let client: Client;
  let caseId = '';
  const content = async (): Promise<CaseContent> => {
    const rows = unwrap(await client.call('workspace.records', {}));
    const records = new Map(rows.map((row) => [row.id, row]));
    caseId = listCases(records)[0]?.id ?? '';
    const found = caseContent(records, caseId);
    if (found === undefined) throw new Error('no case');
    return found;
  };
  const lineId = async (name: string): Promise<string> =>
    (await content()).lines.find((line) => line.name === name)?.id ?? '';
  const optionId = async (name: string): Promise<string> =>
    (await content()).options.find((option) => option.name === name)?.id ?? '';
  const problem = (answer: Result<unknown>): Problem => {
    if (answer.ok) throw new Error('it was accepted');
    return answer.error;
  };
  beforeAll(async () => {
    carried = await start();
    client = createClient(carried.carrier);
    const handle = await carried.handleOf('Sample.casewright');
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
    await content();
    unwrap(await client.call('option.add', { caseId, name: 'Cheaper' }));
    const edits = [{ lineId: await lineId('launch_price'), value: 44 }];
    unwrap(await client.call('option.setValues', { caseId, optionId: await optionId('Cheaper'), edits }));
  });
  afterAll(() => carried.stop());

  it('keeps an option with what it sets, tells of each edit, and takes it back', async () => {
    const kept = unwrap(
      await client.call('option.add', { caseId, name: 'Partner', copyOf: await optionId('Cheaper') }),
    );
    expect(kept.entry?.label).toBe('New option: Partner');
    const id = await optionId('Partner');
    expect((await content()).optionValues.filter((row) => row.optionId === id)).toMatchObject([{ value: 44 }]);
    unwrap(await client.call('option.update', { optionId: id, set: { name: 'License', description: 'Sold by them' } }));
    unwrap(await client.call('option.move', { optionId: id, afterId: null }));
    expect((await content()).options[0]).toMatchObject({ name: 'License', description: 'Sold by them' });
    const removed = unwrap(await client.call('option.remove', { optionId: id }));
    expect(removed.entry?.label).toBe('Removed the option License');
    unwrap(await client.call('history.undo', {}));
    expect((await content()).options.map(({ name }) => name)).toContain('License');
    unwrap(await client.call('history.redo', {}));
    expect(problem(await client.call('option.add', { caseId, name: 'Do nothing' })).code).toBe('name-taken');
  });

  it('sets the options side by side, with what each adds to doing nothing', async () => {
    const told = unwrap(await client.call('analysis.options', { caseId }));
    expect(told).toMatchObject({ nothing: 'worth nothing', about: { result: 'npv', currency: 'EUR' } });
    expect(told.options.at(0)).toBe('As planned');
    expect(told.options.at(-1)).toBe('Do nothing');
    const npv = told.results[0];
    expect(npv?.differences).toEqual(npv?.values);
    expect(npv?.values[told.options.indexOf('Cheaper')]).toBeGreaterThan(npv?.values[0] ?? NaN);
    const irr = told.results.find(({ result }) => result === 'irr_year');
    expect(irr?.values.at(-1)).toBeNull();
    const edits = [{ lineId: await lineId('launch_price'), value: 40 }];
    unwrap(await client.call('option.setValues', { caseId, optionId: null, edits }));
    const again = unwrap(await client.call('analysis.options', { caseId, results: ['npv'] }));
    expect(again.nothing).toBe('evaluated');
    const [values, differences] = [again.results[0]?.values ?? [], again.results[0]?.differences ?? []];
    expect(differences.at(0)).toBeCloseTo((values.at(0) ?? NaN) - (values.at(-1) ?? NaN), 6);
    unwrap(await client.call('history.undo', {}));
  });

  it('weighs options by name, all of them when none is named', async () => {
    const regret = unwrap(await client.call('analysis.regret', { caseId }));
    const names = (await content()).options.map(({ name }) => name);
    expect(regret.rows.map((row) => row.option)).toEqual(['As planned', ...names, 'Do nothing']);
    expect(regret.scenarios).toEqual(['Base', 'Aggressive price', 'Late and aggressive', 'Premium']);
    const flip = unwrap(await client.call('analysis.flip', { caseId, options: [null, 'Cheaper', 'Do nothing'] }));
    expect(flip.values.map(({ option }) => option)).toEqual(['Base', 'Cheaper', 'Do nothing']);
    expect(flip.values.at(-1)?.value).toBe(0);
    const rate = unwrap(await client.call('analysis.flip', { caseId, result: 'irr_year' }));
    expect(rate.values.map(({ option }) => option)).not.toContain('Do nothing');
    const gone = problem(await client.call('analysis.flip', { caseId, options: ['Cheapr', null] }));
    expect(gone).toMatchObject({ code: 'option-not-found', message: expect.stringContaining('"Cheaper"') });
  });

  it('keeps a decision tree with the case, rolls it back, and writes it into the document', async () => {
    const sampleTree = (await content()).decisionTree;
    unwrap(await client.call('decisionTree.set', { caseId, tree: null }));
    expect(problem(await client.call('analysis.decisionTree', { caseId })).code).toBe('no-tree');
    const tree: Tree = {
      kind: 'decision',
      name: 'Now',
      branches: [
        {
          name: 'Launch',
          cost: 0,
          then: { kind: 'end', name: null, payoff: { optionId: await optionId('Cheaper'), lineId: null } },
        },
        { name: 'Stop', cost: 0, then: { kind: 'end', name: null, payoff: 0 } },
      ],
    };
    unwrap(await client.call('decisionTree.set', { caseId, tree }));
    expect((await content()).decisionTree?.tree).toEqual(tree);
    const told = unwrap(await client.call('analysis.decisionTree', { caseId }));
    const npv = unwrap(await client.call('analysis.options', { caseId, results: ['npv'] }));
    expect(told.value).toBe(npv.results[0]?.values[npv.options.indexOf('Cheaper')]);
    expect(told.policy[0]).toMatchObject({ decision: 'Now', choose: 'Launch' });
    const document = unwrap(await client.call('case.export', { caseId }));
    expect(document).toMatchObject({
      options: expect.arrayContaining([{ name: 'Cheaper', values: { launch_price: 44 } }]),
      decisionTree: { branches: [{ then: { payoff: { option: 'Cheaper' } } }, { then: { payoff: 0 } }] },
    });
    const outside = { ...tree, name: '' };
    expect(problem(await client.call('decisionTree.set', { caseId, tree: outside })).code).toBe('invalid-input');
    unwrap(await client.call('history.undo', {}));
    expect((await content()).decisionTree).toBeNull();
    unwrap(await client.call('history.undo', {}));
    expect((await content()).decisionTree).toEqual(sampleTree);
  });

  it('carries a tree as deep as one may be, to the file and back, and refuses a deeper one in a sentence', async () => {
    const deep = (steps: number): Tree =>
      steps === 0
        ? { kind: 'end', name: null, payoff: 1 }
        : { kind: 'decision', name: 'D', branches: [{ name: 'b', cost: 0, then: deep(steps - 1) }] };
    const before = (await content()).decisionTree;
    unwrap(await client.call('decisionTree.set', { caseId, tree: deep(15) }));
    expect((await content()).decisionTree?.tree).toEqual(deep(15));
    const [entry] = unwrap(await client.call('history.list', { limit: 1 }));
    expect(entry?.change.updated[0]?.to).toMatchObject({ type: 'decisionTree' });
    unwrap(await client.call('case.export', { caseId }));
    const refused = problem(await client.call('decisionTree.set', { caseId, tree: deep(16) }));
    expect(refused).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('15 steps') });
    unwrap(await client.call('history.undo', {}));
    expect((await content()).decisionTree).toEqual(before);
  });
});
