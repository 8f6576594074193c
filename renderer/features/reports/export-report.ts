import { blobOf, count, download, notify, run, useWorkspace, whileBusy } from '#renderer/lib/index.ts';

export type ReportFormat = 'pdf' | 'csv';

/** In the desktop app into a folder that the person chooses; in a browser as downloads. */
export async function exportReport(caseId: string, formats: ReportFormat[]): Promise<void> {
  if (useWorkspace.getState().start?.dialogs === 'native') await intoFolder(caseId, formats);
  else await asDownloads(caseId, formats);
}

async function intoFolder(caseId: string, formats: ReportFormat[]): Promise<void> {
  const chosen = await run('shell.chooseFile', { purpose: 'folder' });
  if (!chosen.ok || !chosen.value) return;
  const { handle } = chosen.value;
  const result = await whileBusy('Writing the report…', () => run('report.export', { caseId, formats, handle }));
  if (!result.ok) return;
  notify({ tone: 'success', message: `${count(result.value.files.length, 'file')} written.`, detail: `In ${result.value.folder}` });
}

async function asDownloads(caseId: string, formats: ReportFormat[]): Promise<void> {
  const result = await whileBusy('Writing the report…', () => run('report.render', { caseId, formats }));
  if (!result.ok) return;
  for (const file of result.value.files) download(file.name, blobOf(file.base64, file.mediaType));
  notify({ tone: 'success', message: `${count(result.value.files.length, 'file')} downloaded.` });
}
