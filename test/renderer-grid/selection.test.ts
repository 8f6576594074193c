import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editIntentionOf, intentionOf } from '#renderer/ui/grid/keyboard.ts';
import { at, blockOf, clampSelection, move, type GridShape } from '#renderer/ui/grid/selection.ts';

const shape: GridShape = { rows: 40, columns: 15, firstValueColumn: 3, pageRows: 10, stops: [0, 8, 20] };
const go = (key: string, from = at(5, 4), jump = false, extend = false) => move(from, { key, jump, extend }, shape);

describe('moving', () => {
  test.each([
    ['ArrowUp', false, 4, 4],
    ['ArrowDown', false, 6, 4],
    ['ArrowLeft', false, 5, 3],
    ['ArrowRight', false, 5, 5],
    ['Home', false, 5, 3],
    ['End', false, 5, 14],
    ['PageDown', false, 15, 4],
    ['PageUp', false, 0, 4],
    ['ArrowDown', true, 8, 4],
    ['ArrowUp', true, 0, 4],
    ['ArrowRight', true, 5, 14],
    ['ArrowLeft', true, 5, 3],
    ['Home', true, 0, 3],
    ['End', true, 39, 14],
  ] as const)('%s (jump %s) leads to row %d, column %d', (key, jump, row, column) => {
    expect(go(key, at(5, 4), jump)?.active).toEqual({ row, column });
  });

  test('Home in the first value column goes on to the name', () => {
    expect(go('Home', at(5, 3))?.active).toEqual({ row: 5, column: 0 });
  });

  test('shift keeps where the block began, a plain move starts anew', () => {
    const block = go('ArrowDown', at(5, 4), false, true);
    expect(block && blockOf(block)).toEqual({ top: 5, bottom: 6, left: 4, right: 4 });
    expect(block && move(block, { key: 'ArrowRight', jump: false, extend: false }, shape)).toEqual(at(6, 5));
  });

  test('no key leads off the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    const step = fc.record({ key: fc.constantFrom(...keys), jump: fc.boolean(), extend: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let selection = at(0, 0);
        for (const each of steps) selection = move(selection, each, shape) ?? selection;
        expect(clampSelection(selection, shape)).toBe(selection);
      }),
    );
  });
});

describe('keys', () => {
  const stroke = (key: string, extra: Partial<{ shift: boolean; control: boolean; alt: boolean }> = {}) => ({
    key,
    shift: false,
    control: false,
    alt: false,
    ...extra,
  });

  test('typing starts an edit with what was typed; F2 and Enter with what is there', () => {
    expect(intentionOf(stroke('7'), false)).toEqual({ do: 'edit', text: '7' });
    expect(intentionOf(stroke('ä'), false)).toEqual({ do: 'edit', text: 'ä' });
    expect(intentionOf(stroke('F2'), false)).toEqual({ do: 'edit', text: null });
    expect(intentionOf(stroke('Enter'), false)).toEqual({ do: 'edit', text: null });
  });

  test('a section folds and is not typed into', () => {
    expect(intentionOf(stroke('Enter'), true)).toEqual({ do: 'toggle' });
    expect(intentionOf(stroke('7'), true)).toBeNull();
  });

  test('what belongs to the app or the browser is left alone', () => {
    expect(intentionOf(stroke('z', { control: true }), false)).toBeNull();
    expect(intentionOf(stroke('c', { control: true }), false)).toBeNull();
    expect(intentionOf(stroke('Tab'), false)).toBeNull();
    expect(intentionOf(stroke('F5'), false)).toBeNull();
    expect(intentionOf(stroke('ArrowLeft', { alt: true }), false)).toBeNull();
  });

  test('while typing, arrows finish; while changing, they move in the text', () => {
    expect(editIntentionOf(stroke('ArrowRight'), 'enter')).toMatchObject({ do: 'commit', then: { key: 'ArrowRight' } });
    expect(editIntentionOf(stroke('ArrowRight'), 'edit')).toBeNull();
    expect(editIntentionOf(stroke('Tab', { shift: true }), 'edit')).toMatchObject({ then: { key: 'ArrowLeft' } });
    expect(editIntentionOf(stroke('Enter'), 'edit')).toMatchObject({ then: { key: 'ArrowDown' } });
    expect(editIntentionOf(stroke('Escape'), 'enter')).toEqual({ do: 'cancel' });
    expect(editIntentionOf(stroke('Enter', { control: true }), 'enter')).toEqual({ do: 'commit-all' });
  });

  test('Alt moves a line and, with Shift, widens a column; what goes back in a browser is left alone', () => {
    expect(intentionOf(stroke('ArrowUp', { alt: true }), false)).toEqual({ do: 'carry', row: null, to: 'up' });
    expect(intentionOf(stroke('ArrowRight', { alt: true, shift: true }), false)).toEqual({ do: 'widen', way: 1 });
    expect(intentionOf(stroke('ArrowDown', { alt: true, control: true }), false)).toBeNull();
    expect(intentionOf(stroke('ArrowRight', { alt: true }), false)).toBeNull();
  });
});
