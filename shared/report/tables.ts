import type { Report, Table } from './report.ts';

/** Every table that leaves as data: those of the pages, then the ones too wide for paper. Ids are unique. */
export function dataTables(report: Report): readonly Table[] {
  const printed = report.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'table' && !block.printOnly ? [block] : [])),
  );
  return [...report.attachments, ...printed];
}
