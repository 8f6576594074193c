import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scratch, type Scratch } from './run-cli.ts';

// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
  await place.run('new', 'Plans.casewright', '--template', 'aurora-home-hub');
});
afterAll(() => place.remove());

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

it('names a version, tells what changed since and what that did, and brings it back', async () => {
  const named = await place.run('version', 'Plans.casewright', 'Board pack', '--baseline', '--note', 'As shown');
  expect(named).toMatchObject({ code: 0, stdout: 'Named this version “Board pack”\n', stderr: '' });
  const listed = json((await place.run('versions', 'Plans.casewright', '--json')).stdout);
  expect(listed['versions']).toMatchObject([{ name: 'Board pack', note: 'As shown', isBaseline: true }]);
  await place.run('set', 'Plans.casewright', 'launch_price=44');
  const told = await place.run('diff', 'Plans.casewright', '--named', 'Board pack');
  expect(told.stdout).toContain('List price at launch, value');
  expect(told.stdout).toMatch(/List price at launch +[+-][\d,]+ EUR/);
  const misspelt = await place.run('diff', 'Plans.casewright', '--named', 'Bord pack');
  expect(misspelt).toMatchObject({ code: 1, stderr: expect.stringMatching(/Did you mean .Board pack/) });
  expect(await place.run('diff', 'Plans.casewright')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Say what to compare to'),
  });
  const restored = await place.run('restore', 'Plans.casewright', '--named', 'Board pack', '--note', 'As agreed');
  expect(restored).toMatchObject({ code: 0, stdout: 'Restored the version “Board pack”\n' });
  expect((await place.run('diff', 'Plans.casewright', '--named', 'Board pack')).stdout).toContain(
    'Nothing is different.',
  );
  expect(await place.run('restore', 'Plans.casewright', '--after', '999')).toMatchObject({ code: 1 });
  const nonsense = await place.run('restore', 'Plans.casewright', '--after', '1.5');
  expect(nonsense.stderr).toContain('a whole number from 1, not “1.5”');
});

it('merges a copy, says where both changed one place, and leaves the copy as it is', async () => {
  copyFileSync(place.path('Plans.casewright'), place.path('Copy.casewright'));
  await place.run('set', 'Plans.casewright', 'wacc=0.1');
  await place.run('set', 'Copy.casewright', 'wacc=0.09');
  await place.run('set', 'Copy.casewright', 'launch_price=45');
  const refused = await place.run('merge', 'Plans.casewright', 'Copy.casewright');
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/Both changed one place[\s\S]*10\.00 %/),
  });
  const merged = await place.run('merge', 'Plans.casewright', 'Copy.casewright', '--prefer', 'mine');
  expect(merged).toMatchObject({
    code: 0,
    stdout: 'Took in 2 changes of Copy.casewright; in one place yours counts.\n',
  });
  const again = await place.run('diff', 'Plans.casewright', 'Copy.casewright');
  expect(again.stdout).toMatch(/value +9\.00 % +10\.00 %/);
  expect(again.stdout).not.toContain('List price');
  const history = json((await place.run('history', 'Plans.casewright', '--json')).stdout)['history'];
  expect((history as { command: string }[]).slice(0, 3).map(({ command }) => command)).toEqual([
    'workspace.merge',
    'line.setValues',
    'line.setValues',
  ]);
}, 180_000);
