import type { Output } from './output.ts';

/** What a JSON file holds; null after the problem was told. */
export async function readJson(output: Output, path: string): Promise<{ readonly json: unknown } | null> {
  const { readDocument } = await import('#electron/host/headless/source.ts');
  return output.value(await readDocument(path));
}
