import { expect, test } from 'vitest';
import { faults } from './faults/index.ts';
import { withoutLeftOut } from './leave-out.ts';
import { plant } from './plant.ts';

/** The whole table is printed by `npm run torture`; this is its short form, which every change must pass. */
test.each(withoutLeftOut(faults))(
  '$name: $title',
  async (fault) => {
    const figure = await plant(fault, { short: true, seed: 20261126, quiet: true });
    process.stdout.write(`${fault.name}: ${figure.tried} planted, ${figure.bad.length} bad; ${figure.words}\n`);
    expect(figure.bad).toEqual([]);
    expect(figure.controlCaught).toBe(true);
    expect(figure.tried).toBeGreaterThanOrEqual(figure.least);
  },
  300_000,
);
