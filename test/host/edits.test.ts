import { describe, expect, it } from 'vitest';
import { isNothing } from '#shared/changes/change-set.ts';
import { sample } from './sample.ts';

describe('editing lines', () => {
  it('says what happened to values in plain words', () => {
    const w = sample();
    const set = (
      name: string,
      value: Parameters<typeof w.edit<'line.setValues'>>[1]['edits'][number]['value'],
    ): string => w.edit('line.setValues', { edits: [{ lineId: w.line(name).id, value }] }).label;
    expect(set('launch_price', 44)).toBe('List price at launch: 49 → 44');
    expect(set('share_start', 0.07)).toBe('Share at launch: 12% → 7%');
    expect(set('market_size', 1_800_000)).toBe('Potential customers: 2,000,000 → 1,800,000');
    const months = Array.from({ length: 60 }, () => 49);
    expect(set('launch_price', months)).toBe('List price at launch: one value a month');
    expect(set('launch_price', months.with(2, 47))).toBe('List price at launch, Mar 2027: 49 → 47');
    expect(set('launch_price', months.with(2, 46).with(3, 46))).toBe('List price at launch: 2 values changed');
    expect(set('launch_price', 45)).toBe('List price at launch: one value for every period, 45');
    const both = ['wacc', 'churn'].map((name) => ({ lineId: w.line(name).id, value: 0.1 }));
    expect(w.edit('line.setValues', { edits: both }).label).toMatch(/^2 inputs changed: Discount rate, per year, /);
  });

  it('does not let a name turn the numbers that follow it', () => {
    const w = sample();
    const price = w.line('launch_price').id;
    w.edit('line.update', { lineId: price, set: { label: 'Price\u202e' } });
    expect(w.edit('line.setValues', { edits: [{ lineId: price, value: 44 }] }).label).toBe('Price: 49 → 44');
  });

  it('refuses a block as a whole when one value does not fit', () => {
    const w = sample();
    const price = { lineId: w.line('launch_price').id, value: 1 };
    expect(w.refuse('line.setValues', { edits: [price, { lineId: w.line('wacc').id, value: [1, 2] }] })).toMatchObject({
      code: 'invalid-value',
      message: expect.stringMatching(/has 2 values, but the timeline has 60 periods. Nothing was changed/),
    });
    expect(w.refuse('line.setValues', { edits: [price, { lineId: w.line('npv').id, value: 1 }] }).code).toBe(
      'not-an-input',
    );
    expect(w.refuse('line.setValues', { edits: [price, { lineId: w.line('wacc').id, value: { DE: 1 } }] }).code).toBe(
      'invalid-value',
    );
  });

  it('knows when nothing changes', () => {
    const w = sample();
    expect(
      isNothing(w.edit('line.setValues', { edits: [{ lineId: w.line('launch_price').id, value: 49 }] }).change),
    ).toBe(true);
    expect(isNothing(w.edit('line.update', { lineId: w.line('units').id, set: { unit: 'unit' } }).change)).toBe(true);
    expect(isNothing(w.edit('line.rename', { lineId: w.line('units').id, name: 'units' }).change)).toBe(true);
    const ids = w.content().lines.map((row) => row.id);
    expect(
      isNothing(w.edit('line.move', { lineId: ids[3] ?? '', afterId: ids[2] ?? null, section: null }).change),
    ).toBe(true);
  });

  it('makes an input a formula line: its range, source, overrides and correlations go with it', () => {
    const w = sample();
    w.edit('assumption.update', { lineId: w.line('launch_price').id, set: { owner: 'Ana' } });
    const { change, label } = w.edit('line.setFormula', { lineId: w.line('launch_price').id, formula: '50 - 1' });
    expect(label).toBe('List price at launch is worked out now: 50 - 1');
    expect(w.line('launch_price')).toMatchObject({
      kind: 'formula',
      value: null,
      distribution: null,
      formula: '50 - 1',
    });
    expect(change.removed.map((row) => row.type).sort()).toEqual(['assumption', 'correlation', 'override', 'override']);
    expect(w.refuse('assumption.update', { lineId: w.line('launch_price').id, set: { owner: 'Ben' } }).code).toBe(
      'not-an-input',
    );
    expect(w.refuse('line.setFormula', { lineId: w.line('units').id, formula: '  ' }).code).toBe('invalid-input');
    // Text that does not compile is kept: the model says where it is wrong.
    expect(w.edit('line.setFormula', { lineId: w.line('units').id, formula: 'a +' }).change.updated).toHaveLength(1);
  });

  it('renames a line in every formula of the case and nowhere else', () => {
    const w = sample();
    w.edit('line.update', { lineId: w.line('net_price').id, set: { aggregate: { weighted: 'units' } } });
    w.edit('line.rename', { lineId: w.line('units').id, name: 'devices' });
    expect(w.line('device_revenue').formula).toBe('devices * net_price');
    expect(w.line('units_to_date').formula).toBe('prev(units_to_date, 0) + devices');
    expect(w.line('net_price').aggregate).toEqual({ weighted: 'devices' });
    expect(w.content().lines.some((row) => /\bunits\b/.test(row.formula ?? ''))).toBe(false);
    expect(w.refuse('line.rename', { lineId: w.line('devices').id, name: 'npv' }).code).toBe('name-taken');
  });

  it('removes a line with what is only about it', () => {
    const w = sample();
    const id = w.line('launch_price').id;
    const { change } = w.edit('line.remove', { lineId: id });
    expect(change.removed.map((row) => row.type).sort()).toEqual(['correlation', 'line', 'override', 'override']);
    expect(change.removed.at(-1)?.type).toBe('line');
    w.edit('line.remove', { lineId: w.line('npv').id });
    expect(w.content().case.results).toHaveLength(7);
    expect(JSON.stringify([...w.records().values()])).not.toContain(id);
  });

  it('makes a plain mean of what was weighted by a line that is removed', () => {
    const w = sample();
    w.edit('line.update', { lineId: w.line('net_price').id, set: { aggregate: { weighted: 'units' } } });
    const before = w.line('net_price');
    const { change } = w.edit('line.remove', { lineId: w.line('units').id });
    expect(w.line('net_price').aggregate).toBe('mean');
    expect(change.updated.find(({ from }) => from.id === before.id)?.from).toEqual(before);
  });

  it('adds a line where it is asked for', () => {
    const w = sample();
    const first = w.content().lines[0];
    const fields = { caseId: w.caseId, label: null, unit: 'EUR', section: null, aggregate: null };
    w.edit('line.add', { ...fields, afterId: null, name: 'top', value: 1, formula: null });
    w.edit('line.add', { ...fields, afterId: first?.id ?? null, name: 'second', value: null, formula: 'top * 2' });
    expect(
      w
        .content()
        .lines.slice(0, 3)
        .map((row) => row.name),
    ).toEqual(['top', first?.name, 'second']);
    expect(w.refuse('line.add', { ...fields, afterId: null, name: 'top', value: 1, formula: null }).code).toBe(
      'name-taken',
    );
    expect(w.refuse('line.add', { ...fields, afterId: null, name: 'x', value: 1, formula: '1' }).code).toBe(
      'invalid-input',
    );
    expect(w.refuse('line.add', { ...fields, afterId: null, name: 'x', value: null, formula: null }).code).toBe(
      'invalid-input',
    );
    expect(
      w.refuse('line.add', {
        ...fields,
        afterId: null,
        name: 'x',
        value: 1,
        formula: null,
        aggregate: { weighted: 'unit' },
      }).message,
    ).toMatch(/"unit".*"units"/);
  });

  it('keeps the order when a line is moved into one gap again and again', () => {
    const w = sample();
    const [first, second] = w.content().lines;
    const names = w
      .content()
      .lines.slice(2)
      .map((row) => row.name);
    // More moves than a double has bits: at some point every sibling gets a whole number.
    for (let round = 0; round < 80; round++) {
      const name = names[round % names.length] ?? '';
      w.edit('line.move', { lineId: w.line(name).id, afterId: first?.id ?? null, section: null });
      expect(
        w
          .content()
          .lines.slice(0, 2)
          .map((row) => row.name),
      ).toEqual([first?.name, name]);
    }
    expect(new Set(w.content().lines.map((row) => row.position)).size).toBe(w.content().lines.length);
    expect(w.content().lines.at(-1)?.name).not.toBe(second?.name);
  });
});

describe('editing scenarios', () => {
  it('tells an override against what the scenario would inherit', () => {
    const w = sample();
    const late = w.scenario('Late and aggressive').id;
    const price = w.line('launch_price').id;
    expect(w.edit('scenario.setOverrides', { scenarioId: late, edits: [{ lineId: price, value: 40 }] }).label).toBe(
      'Late and aggressive, List price at launch: 44 → 40',
    );
    expect(w.edit('scenario.setOverrides', { scenarioId: late, edits: [{ lineId: price, value: null }] }).label).toBe(
      'Late and aggressive, List price at launch: back to 44',
    );
    expect(
      isNothing(w.edit('scenario.setOverrides', { scenarioId: late, edits: [{ lineId: price, value: null }] }).change),
    ).toBe(true);
    const refused = w.refuse('scenario.setOverrides', {
      scenarioId: late,
      edits: [{ lineId: w.line('npv').id, value: 1 }],
    });
    expect(refused.message).toContain('Nothing was changed');
  });

  it('refuses a circle and a name that is taken', () => {
    const w = sample();
    const [parent, child] = [w.scenario('Aggressive price'), w.scenario('Late and aggressive')];
    expect(w.refuse('scenario.update', { scenarioId: parent.id, set: { inheritsId: child.id } })).toMatchObject({
      code: 'cycle',
      message: expect.stringContaining("Aggressive price can't build on Late and aggressive"),
    });
    expect(w.refuse('scenario.update', { scenarioId: parent.id, set: { inheritsId: parent.id } }).code).toBe('cycle');
    expect(w.refuse('scenario.update', { scenarioId: parent.id, set: { name: 'Premium' } }).code).toBe('name-taken');
    const added = { caseId: w.caseId, inheritsId: null, overrides: [] };
    expect(w.refuse('scenario.add', { ...added, name: 'Premium' }).code).toBe('name-taken');
    const tried = [{ lineId: w.line('launch_price').id, value: 44 }];
    expect(w.edit('scenario.add', { ...added, name: 'Tried', overrides: tried }).label).toBe(
      'New scenario: Tried, with 1 input changed',
    );
    expect(w.content().overrides.filter(({ scenarioId }) => scenarioId === w.scenario('Tried').id)).toMatchObject(
      tried,
    );
    const formula = [...tried, { lineId: w.line('npv').id, value: 1 }];
    expect(w.refuse('scenario.add', { ...added, name: 'Other', overrides: formula }).code).toBe('not-an-input');
  });

  it('removes a scenario without changing the numbers of those that built on it', () => {
    const w = sample();
    w.edit('scenario.remove', { scenarioId: w.scenario('Aggressive price').id });
    const heir = w.scenario('Late and aggressive');
    expect(heir.inheritsId).toBeNull();
    const names = new Map(w.content().lines.map((row) => [row.id, row.name]));
    const values = w
      .content()
      .overrides.filter((row) => row.scenarioId === heir.id)
      .map((row) => [names.get(row.lineId), row.value]);
    expect(Object.fromEntries(values)).toEqual({
      launch_price: 44,
      discount: 0.12,
      share_ramp: 36,
      marketing_start: 360000,
    });
  });
});

describe('editing the case', () => {
  const timeline = { start: '2027-01', grain: 'month', periods: 60 } as const;

  it('fits values per period to a new timeline, and refuses another grain for them', () => {
    const w = sample();
    const values = Array.from({ length: 60 }, (_, index) => index);
    w.edit('line.setValues', { edits: [{ lineId: w.line('launch_price').id, value: values }] });
    w.edit('case.update', { caseId: w.caseId, set: { timeline: { ...timeline, periods: 62 } } });
    expect(w.line('launch_price').value).toEqual([...values, 59, 59]);
    w.edit('case.update', { caseId: w.caseId, set: { timeline: { ...timeline, periods: 2 } } });
    expect(w.line('launch_price').value).toEqual([0, 1]);
    const refused = w.refuse('case.update', {
      caseId: w.caseId,
      set: { timeline: { ...timeline, grain: 'year', periods: 5 } },
    });
    expect(refused.message).toContain('List price at launch');
  });

  it('tells what changed, and refuses results that are not lines of it', () => {
    const w = sample();
    expect(w.edit('case.update', { caseId: w.caseId, set: { status: 'in-review', currency: 'USD' } }).label).toBe(
      'Bass-46: status set to in-review, currency EUR → USD',
    );
    expect(w.edit('case.update', { caseId: w.caseId, set: { timeline: { ...timeline, periods: 48 } } }).label).toBe(
      'Bass-46: timeline 60 months from 2027-01 → 48 months from 2027-01',
    );
    expect(w.refuse('case.update', { caseId: w.caseId, set: { results: [w.caseId] } }).code).toBe('not-found');
    const npv = w.line('npv').id;
    expect(w.refuse('case.update', { caseId: w.caseId, set: { results: [npv, npv] } }).code).toBe('invalid-input');
  });

  it('removes a case with everything in it, and a product from every case', () => {
    const w = sample();
    const { change } = w.edit('product.add', { name: 'Hub' });
    const productId = change.added[0]?.id ?? '';
    w.edit('case.update', { caseId: w.caseId, set: { productIds: [productId] } });
    w.edit('product.remove', { productId });
    expect(w.content().case.productIds).toEqual([]);
    w.edit('narrative.set', { caseId: w.caseId, part: 'ask', text: 'Yes' });
    w.edit('case.remove', { caseId: w.caseId });
    expect([...w.records().values()].map((row) => row.type)).toEqual(['workspace']);
  });

  it('writes, changes and removes a part of the text', () => {
    const w = sample();
    const set = (text: string): string => w.edit('narrative.set', { caseId: w.caseId, part: 'nextSteps', text }).label;
    expect(set('One')).toBe('The next steps of Bass-46 written');
    expect(set('Two')).toBe('The next steps of Bass-46 changed');
    expect(set(' ')).toBe('The next steps of Bass-46 removed');
    expect(w.content().narratives).toEqual([]);
  });
});
