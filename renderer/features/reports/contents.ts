import type { Records } from '#shared/model/record.ts';
import type { Block, Report } from '#shared/report/report.ts';

export type ReportContents = {
  readonly sections: readonly { readonly title: string; readonly holds: string }[];
  readonly tables: readonly string[];
};

/** What the report of a case will hold, from the report itself, so that this list cannot promise anything else. */
export async function reportContents(records: Records, caseId: string): Promise<ReportContents | null> {
  // Loaded when it is needed: the report brings the engine with it.
  const { caseReport } = await import('#shared/report/index.ts');
  const report = caseReport({ records, caseId, digest: '', fileName: '', asOf: new Date().toISOString(), version: '' });
  return report.ok ? contentsOf(report.value) : null;
}

function contentsOf(report: Report): ReportContents {
  const titles = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  return {
    sections: report.sections.map(({ title, blocks }) => ({ title, holds: describeBlocks(blocks) })),
    tables: [...report.sections.flatMap(({ blocks }) => titles(blocks)), ...report.attachments.map(({ caption }) => caption)],
  };
}

function describeBlocks(blocks: readonly Block[]): string {
  const number = (kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;
  const parts = [
    number('key-figures') > 0 ? 'key figures' : '',
    number('chart') > 1 ? `${number('chart')} charts` : number('chart') === 1 ? 'a chart' : '',
    number('table') > 1 ? `${number('table')} tables` : number('table') === 1 ? 'a table' : '',
    number('paragraph') + number('list') + number('note') > 0 ? 'text' : '',
  ];
  return parts.filter(Boolean).join(', ');
}
