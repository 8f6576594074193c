import type { Records } from '#shared/model/record.ts';
import type { Block } from '#shared/report/report.ts';

export type ReportContents = {
  readonly sections: readonly { readonly title: string; readonly holds: string }[];
  readonly pdf: string;
  readonly tables: readonly { readonly file: string; readonly title: string; readonly rows: number }[];
};

/** What the report of a case will hold, from the report itself, so that this list cannot promise anything else. */
export async function reportContents(records: Records, caseId: string): Promise<ReportContents | null> {
  // Loaded when it is needed: the report brings the engine with it.
  const { caseReport, dataTables } = await import('#shared/report/index.ts');
  const report = caseReport({ records, caseId, digest: '', fileName: '', asOf: new Date().toISOString(), version: '' });
  if (!report.ok) return null;
  const { fileStem, sections } = report.value;
  return {
    pdf: `${fileStem}.pdf`,
    sections: sections.map(({ title, blocks }) => ({ title, holds: describeBlocks(blocks) })),
    tables: dataTables(report.value).map(({ id, caption, rows }) => ({
      file: `${fileStem}-${id}.csv`,
      title: caption,
      rows: rows.filter(({ kind }) => kind !== 'group').length,
    })),
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
