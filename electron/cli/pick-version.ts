import type { Client } from '#shared/api/client.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** The id of the version of this name in the open workspace. */
export async function pickVersion(client: Client, name: string): Promise<Result<string>> {
  const versions = await client.call('version.list', {});
  if (!versions.ok) return versions;
  const found = versions.value.find((version) => version.name === name);
  if (found) return ok(found.id);
  const names = versions.value.map((version) => version.name);
  return fail(
    'not-found',
    `There is no version called “${name}”.${didYouMean(name, names)} "casewright versions FILE" lists them.`,
  );
}
