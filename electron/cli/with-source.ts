import type { Source } from '#electron/host/headless/source.ts';
import type { Output } from './output.ts';

/** Opens a workspace or a case document to read, does the work, and closes it again whatever happens. */
export async function withSource(
  output: Output,
  path: string,
  work: (source: Source) => Promise<void> | void,
): Promise<void> {
  const { openSource } = await import('#electron/host/headless/source.ts');
  const source = output.value(await openSource(path));
  if (source === null) return;
  try {
    await work(source);
  } finally {
    await source.close();
  }
}
