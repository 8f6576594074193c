import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

const reference = JSON.parse(readFileSync(fixture('reference-case.json'), 'utf8')) as Record<string, unknown>;
const at = (hour: number): string => `2026-11-27T0${hour}:00:00.000Z`;
const comments = [
  {
    line: 'launch_price',
    from: '2027-01',
    to: '2027-12',
    author: 'Femi',
    time: at(1),
    text: 'Before the discount?',
    settledBy: 'Femi',
    settledAt: at(3),
    answers: [{ author: 'Petra', time: at(2), text: 'Before it.' }],
  },
  { author: 'Femi', time: at(4), text: 'Who signs?' },
];
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
  await writeFile(place.path('case.json'), JSON.stringify({ ...reference, comments }));
});
afterAll(() => place.remove());

it('comments: threads with what they are about, and only the open ones', async () => {
  const document = place.path('case.json');
  const [plain, open] = await Promise.all([
    place.run('comments', document),
    place.run('comments', document, '--open', '--json'),
  ]);
  expect(plain).toMatchObject({ code: 0, stderr: '' });
  expect(plain.stdout).toMatch(/List price at launch · 2027 +2026-11-27 01:00 +Femi +Before the discount\? +Femi$/m);
  expect(plain.stdout).toMatch(/answer +2026-11-27 02:00 +Petra +Before it\.$/m);
  const told = JSON.parse(open.stdout) as { comments: object[] };
  expect(told.comments).toMatchObject([{ text: 'Who signs?', settledBy: null, answers: [] }]);
});

it('a comment about a line that is not there is refused by its number', async () => {
  const wrong = place.path('wrong.json');
  await writeFile(wrong, JSON.stringify({ ...reference, comments: [{ ...comments[0], line: 'lunch_price' }] }));
  const { code, stderr } = await place.run('comments', wrong);
  expect(code).not.toBe(0);
  expect(stderr).toContain('Comment 1, by Femi, is about a line called "lunch_price"');
  expect(stderr).toContain('launch_price');
});
