import { describe, expect, it } from 'vitest';
import { findSizeFaults, measure, medianOf, sizeLimits } from '#build/checks/sizes.ts';
import { temporaryTree } from '../helpers/temporary-tree.ts';

const file = (path: string, lines: number) => ({ path, lines });
const readme = file('shared/kernel/README.md', 5);
const places = (...files: ReturnType<typeof file>[]) => findSizeFaults([readme, ...files]).map(({ place }) => place);

describe('sizes', () => {
  it('accepts the ceiling and refuses one line more, in source, tests and styles', () => {
    const others = [1, 2, 3, 4].map((index) => file(`shared/kernel/small-${index}.ts`, 10));
    expect(places(...others, file('shared/kernel/a.ts', sizeLimits.ceiling))).toEqual([]);
    for (const path of ['shared/kernel/a.ts', 'test/kernel/a.test.ts', 'shared/kernel/a.css']) {
      expect(places(...others, file(path, sizeLimits.ceiling + 1))).toEqual([path]);
    }
  });

  it('refuses a median above the limit, not counting tests', () => {
    expect(places(file('shared/kernel/a.ts', 81), file('test/kernel/a.test.ts', 1))).toEqual(['the whole tree']);
    expect(places(file('shared/kernel/a.ts', 80), file('test/kernel/a.test.ts', 290))).toEqual([]);
  });

  it('wants a short README in each folder of the product', () => {
    expect(places(file('electron/store/a.ts', 10))).toEqual(['electron/store']);
    expect(places(file('electron/store/a.ts', 10), file('electron/store/README.md', 20))).toEqual([]);
    expect(places(file('electron/store/a.ts', 10), file('electron/store/README.md', 21))).toEqual([
      'electron/store/README.md',
    ]);
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[], 0],
  ])('the median of %j is %d', (lines, median) => {
    expect(medianOf(lines.map((count) => file('a.ts', count)))).toBe(median);
  });

  it('counts lines of real files as an editor shows them', async () => {
    const root = await temporaryTree({ 'shared/kernel/a.ts': 'one\ntwo\nthree\n', 'shared/kernel/data.json': '{}' });
    expect(await measure(root)).toEqual([file('shared/kernel/a.ts', 3)]);
  });
});
