import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { listCases } from '#shared/model/case-content.ts';
import type { Case } from '#shared/model/case.ts';
import type { Records } from '#shared/model/record.ts';

/** The case of this name; without a name, the only one. */
export function pickCase(records: Records, name: string | undefined): Result<Case> {
  const cases = listCases(records);
  const names = cases.map((row) => row.name);
  const list = names.map((each) => `"${each}"`).join(', ');
  if (name === undefined) {
    const [only] = cases;
    if (only !== undefined && cases.length === 1) return ok(only);
    return cases.length === 0
      ? fail('no-case', 'There is no case in this file. Add one with "casewright import DOC.json FILE".')
      : fail('which-case', `There are ${cases.length} cases in this file; say which with --case NAME: ${list}.`, {
          cases: names,
        });
  }
  const found = cases.find((row) => row.name === name);
  if (found !== undefined) return ok(found);
  const there = cases.length === 0 ? ' There is no case in this file.' : ` There is: ${list}.`;
  return fail('case-not-found', `There is no case called "${name}".${didYouMean(name, names)}${there}`, {
    cases: names,
  });
}
