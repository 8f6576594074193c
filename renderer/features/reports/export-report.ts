import { bytesOf, count, download, notify, run, useWorkspace, whileBusy, zip } from '#renderer/lib/index.ts';

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
  notify({
    tone: 'success',
    message: `${count(result.value.files.length, 'file')} written.`,
    detail: `In ${result.value.folder}`,
  });
}

async function asDownloads(caseId: string, formats: ReportFormat[]): Promise<void> {
  const result = await whileBusy('Writing the report…', () => run('report.render', { caseId, formats }));
  if (!result.ok) return;
  const files = result.value.files.map(({ name, mediaType, base64 }) => ({ name, mediaType, bytes: bytesOf(base64) }));
  const [first] = files;
  if (!first) return;
  if (files.length === 1) {
    download(first.name, new Blob([first.bytes], { type: first.mediaType }));
    notify({ tone: 'success', message: `${first.name} is in your downloads.` });
  } else {
    const name = `${stemOf(files.map((file) => file.name))}.zip`;
    download(name, new Blob([zip(files)], { type: 'application/zip' }));
    notify({
      tone: 'success',
      message: `${name} is in your downloads.`,
      detail: `${count(files.length, 'file')} in it.`,
    });
  }
}

/** What all the names begin with, up to the last whole word. */
function stemOf(names: readonly string[]): string {
  const [first = 'report', ...others] = names.map((name) => name.replace(/\.[a-z]+$/, ''));
  const words = first.split('-');
  while (
    words.length > 1 &&
    !others.every((name) => name === words.join('-') || name.startsWith(`${words.join('-')}-`))
  )
    words.pop();
  return words.join('-');
}
