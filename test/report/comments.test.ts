import { expect, it } from 'vitest';
import { dataTables } from '#shared/report/index.ts';
import type { CaseDocument } from '#shared/model/document/index.ts';
import { reportOf, tinyDocument } from './sample.ts';

const at = (hour: number): string => `2026-11-27T0${hour}:00:00.000Z`;
const asked: CaseDocument = {
  ...tinyDocument,
  comments: [
    {
      line: 'flow',
      from: '2028-01',
      to: '2028-12',
      author: 'Femi',
      time: at(1),
      text: 'Why level?',
      settledBy: 'Femi',
      settledAt: at(3),
      answers: [{ author: 'Petra', time: at(2), text: 'The contract is fixed.' }],
    },
    { author: 'Femi', time: at(4), text: 'Who signs?' },
  ],
};

it('a report tells what was asked, answered and settled, and what is open', () => {
  const table = dataTables(reportOf(asked)).find(({ id }) => id === 'comments');
  const texts = table?.rows.flatMap((row) => (row.kind === 'row' ? [row.cells.map(({ text }) => text)] : []));
  expect(texts).toEqual([
    ['Flow · 2028', 'Femi', '27 November 2026', 'Why level?', 'settled by Femi'],
    ['', 'Petra', '27 November 2026', 'The contract is fixed.', ''],
    ['Tiny', 'Femi', '27 November 2026', 'Who signs?', 'open'],
  ]);
});

it('a report on a case that nobody has commented on has no such part', () => {
  expect(reportOf(tinyDocument).sections.map(({ id }) => id)).not.toContain('comments');
});
