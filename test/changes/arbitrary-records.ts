import fc from 'fast-check';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/**
 * The rows of a small workspace. A row's id decides its type and its parent, so that two states share rows and every
 * child has its parent: what difference and apply meet in use.
 */
function rowAt(index: number, name: string, position: number): WorkspaceRecord {
  const id = idOf(index);
  if (index < 4) {
    return {
      type: 'product',
      id,
      position,
      name,
      line: null,
      stage: null,
      owner: name,
      description: null,
      segments: [name],
      channels: [],
    };
  }
  if (index < 8) return { type: 'narrative', id, caseId: idOf(99), part: 'ask', text: name };
  return {
    type: 'line',
    id,
    caseId: idOf(99),
    position,
    name: 'price',
    label: name,
    unit: null,
    section: null,
    kind: 'input',
    value: index % 2 === 0 ? position : { DE: position, FR: [position, 1] },
    formula: null,
    dimensions: null,
    aggregate: null,
    distribution: null,
    emphasis: null,
    note: null,
    ...(index % 3 === 0 ? {} : { better: 'more' as const }),
  };
}

export const arbitraryRecords: fc.Arbitrary<Records> = fc
  .uniqueArray(fc.tuple(fc.nat(14), fc.constantFrom('A', 'B', 'Ł ‑ ź'), fc.integer({ min: -3, max: 3 })), {
    selector: ([index]) => index,
    maxLength: 15,
  })
  .map((rows) => new Map(rows.map(([index, name, position]) => [idOf(index), rowAt(index, name, position)])));
