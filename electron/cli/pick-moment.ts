import type { Client } from '#shared/api/client.ts';
import type { InputOf } from '#shared/api/contract.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export type MomentOptions = { readonly named?: string; readonly after?: string };
type Moment = InputOf<'version.restore'>['moment'];

/** The earlier state that one of `--named` and `--after` means; the caller has seen to it that there is one. */
export async function pickMoment(client: Client, { named, after }: MomentOptions): Promise<Result<Moment>> {
  if (named === undefined) return sequenceOf(after ?? '');
  const picked = await pickVersion(client, named);
  return picked.ok ? ok({ versionId: picked.value }) : picked;
}

/** The id of the version of this name in the open workspace. */
async function pickVersion(client: Client, name: string): Promise<Result<string>> {
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

function sequenceOf(text: string): Result<Moment> {
  if (/^[1-9]\d{0,14}$/.test(text)) return ok({ sequence: Number(text) });
  return fail(
    'wrong-use',
    `--after takes the number of a change, a whole number from 1, not “${text}”. "casewright history FILE" lists them.`,
  );
}
