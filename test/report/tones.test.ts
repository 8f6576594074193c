import { expect, it } from 'vitest';
import type { CaseDocument } from '#shared/model/document/index.ts';
import type { Table } from '#shared/report/index.ts';
import { reportOf, tinyDocument } from './sample.ts';

const withMore = (better: 'more' | 'less'): CaseDocument => ({
  ...tinyDocument,
  lines: tinyDocument.lines.map((line) => (line.name === tinyDocument.results?.[0] ? { ...line, better } : line)),
  scenarios: [{ name: 'Double', overrides: { flow: [200, 200, 200] } }],
});

const toneOf = (document: CaseDocument): unknown => {
  const tables = reportOf(document).sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table & { kind: 'table' } => block.kind === 'table'),
  );
  const row = tables
    .filter(({ columns }) => columns.some(({ label }) => label === 'Against base'))
    .flatMap(({ rows }) => rows)
    .find((each) => each.kind === 'row' && each.cells[0]?.text === 'Double');
  return row?.kind === 'row' ? row.cells.find(({ tone }) => tone !== undefined)?.tone : undefined;
};

it('a rise of the answer has the colour of good news only where more of it is better', () => {
  expect(toneOf(withMore('more'))).toBe('better');
  expect(toneOf(withMore('less'))).toBe('worse');
});
