import { download, run } from '#renderer/lib/index.ts';

/** The case as text, for version control, a review or another program. */
export async function exportDocument(caseId: string, name: string): Promise<void> {
  const result = await run('case.export', { caseId });
  if (!result.ok) return;
  const text = `${JSON.stringify(result.value, null, 2)}\n`;
  download(`${name}.case.json`, new Blob([text], { type: 'application/json' }));
}
