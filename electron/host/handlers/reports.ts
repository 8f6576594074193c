import { basename } from 'node:path';
import type { Handlers } from '#shared/api/dispatch.ts';
import type { Id } from '#shared/kernel/id.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { find } from '../edits/find.ts';
import type { HostState } from '../host-state.ts';
import { reportFiles, type ReportFile, type ReportFormat } from '../report-files.ts';
import { writeFiles } from '../write-files.ts';

export function reportHandlers(state: HostState): Pick<Handlers, 'report.render' | 'report.export'> {
  const render = async (caseId: Id, formats: readonly ReportFormat[]): Promise<Result<ReportFile[]>> => {
    const opened = state.opened();
    if (!opened.ok) return opened;
    const workspace = opened.value;
    const records = workspace.records();
    const found = find(records, 'case', caseId);
    if (!found.ok) return found;
    const source = {
      records,
      digest: workspace.digest(),
      fileName: basename(workspace.path()),
      asOf: workspace.status().lastKeptAt ?? '',
      version: state.options.version,
    };
    return reportFiles(source, caseId, formats);
  };
  return {
    'report.render': async ({ caseId, formats }) => {
      const files = await render(caseId, formats);
      if (!files.ok) return files;
      return ok({
        files: files.value.map(({ name, mediaType, bytes }) => ({
          name,
          mediaType,
          base64: Buffer.from(bytes).toString('base64'),
        })),
      });
    },
    'report.export': async ({ caseId, formats, handle }) => {
      const folder = state.handles.resolve(handle);
      if (!folder.ok) return folder;
      const files = await render(caseId, formats);
      if (!files.ok) return files;
      const written = await writeFiles(folder.value, files.value);
      return written.ok ? ok({ folder: folder.value, files: written.value }) : written;
    },
  };
}
