import type { Id } from '#shared/kernel/id.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';

export type ReportFormat = 'pdf' | 'csv';
export type ReportSource = {
  readonly records: Records;
  readonly digest: string;
  readonly fileName: string;
  /** When the content last changed. */
  readonly asOf: string;
  readonly version: string;
};
export type ReportFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** The report of a case as files. Engine and writers are loaded when the first report is asked for. */
export async function reportFiles(
  source: ReportSource,
  caseId: Id,
  formats: readonly ReportFormat[],
): Promise<Result<ReportFile[]>> {
  const [{ caseReport }, writers] = await Promise.all([
    import('#shared/report/index.ts'),
    import('#electron/writers/index.ts'),
  ]);
  const report = caseReport({ ...source, caseId });
  if (!report.ok) return report;
  const files: ReportFile[] = [];
  if (formats.includes('pdf')) {
    const pdf = await writers.writePdf(report.value);
    if (!pdf.ok) return pdf;
    files.push({ name: `${report.value.fileStem}.pdf`, mediaType: 'application/pdf', bytes: pdf.value });
  }
  if (formats.includes('csv')) {
    const encoder = new TextEncoder();
    const tables = writers.writeCsv(report.value);
    files.push(
      ...tables.map(({ name, text }) => ({ name, mediaType: 'text/csv; charset=utf-8', bytes: encoder.encode(text) })),
    );
  }
  return ok(files);
}
