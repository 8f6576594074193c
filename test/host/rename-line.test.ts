import { describe, expect, it } from 'vitest';
import { builtInNames, compileModel, evaluate } from '#shared/engine/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { hideableNames, reservedNames } from '#electron/host/edits/rename-line.ts';
import { sample } from './sample.ts';

describe('renaming a line', () => {
  it('renames to no name that would change what a formula means', () => {
    const w = sample();
    expect([...reservedNames, ...hideableNames].sort()).toEqual([...builtInNames.keys(), 'and', 'not', 'or'].sort());
    const { id } = w.line('units');
    for (const name of reservedNames) expect(w.refuse('line.rename', { lineId: id, name }).code).toBe('reserved-name');
    w.edit('line.setFormula', { lineId: w.line('units_to_date').id, formula: 'units * month' });
    expect(w.refuse('line.rename', { lineId: id, name: 'month' })).toMatchObject({
      code: 'name-in-use',
      message: expect.stringContaining('uses the month of the calendar'),
    });
    w.edit('line.rename', { lineId: id, name: 'year' });
    expect(w.line('units_to_date').formula).toBe('year * month');
    // From a name that hides one of the calendar: those formulas meant the line, and follow.
    w.edit('line.rename', { lineId: id, name: 'units' });
    expect(w.line('units_to_date').formula).toBe('units * month');
  });

  it('renames to a name that formulas were waiting for', () => {
    const w = sample();
    w.edit('line.setFormula', { lineId: w.line('units_to_date').id, formula: 'devices + 1' });
    w.edit('line.rename', { lineId: w.line('units').id, name: 'devices' });
    expect(w.line('units_to_date').formula).toBe('devices + 1');
  });

  it('does not rename when a formula would become longer than formulas may be', () => {
    const w = sample();
    const formula = Array.from({ length: 90 }, () => 'units').join(' + ');
    w.edit('line.setFormula', { lineId: w.line('units_to_date').id, formula });
    const refused = w.refuse('line.rename', { lineId: w.line('units').id, name: 'a'.repeat(40) });
    expect(refused).toMatchObject({ code: 'formula-too-long', message: expect.stringContaining('2,000 characters') });
  });

  it('renames without changing a number', () => {
    const w = sample();
    const results = (): unknown => {
      const model = modelOf(w.content());
      const { program } = compileModel(model);
      const evaluation = evaluate(program, [{}]);
      return model.results.map((name) => evaluation.scalar(name));
    };
    const before = results();
    for (const [index, { id, name }] of w.content().lines.entries()) {
      if (w.content().case.results.includes(id)) continue;
      w.edit('line.rename', { lineId: id, name: index % 2 === 0 ? `group.${name.replace('.', '_')}` : `${name}_new` });
    }
    expect(results()).toEqual(before);
  });
});
