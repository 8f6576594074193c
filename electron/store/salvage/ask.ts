import { fail, type Result } from '#shared/kernel/result.ts';
import { salvageReportSchema, type SalvageReport } from '#shared/model/salvage-report.ts';
import { childEntry } from '../child-entry.ts';
import { readAnswer } from '../verification/ask.ts';
import { askChild, forkChild, type Budget, type StartChild } from '../verification/run-child.ts';
import type { SalvageRequest } from './salvage-file.ts';

/** More than a check may take: everything is read row by row, and a new file is written. */
const salvageBudget: Budget = { milliseconds: 120_000, memoryMegabytes: 1024 };

/** Has a child read the copy of a damaged file; it is killed when it takes too much time or memory. */
export async function askToSalvage(
  request: SalvageRequest,
  startChild: StartChild | undefined,
): Promise<Result<SalvageReport>> {
  const entry = childEntry('salvage', import.meta.url);
  const answer = await askChild(startChild ?? forkChild, entry, request, salvageBudget);
  const report = answer.ok ? readAnswer(answer.value, salvageReportSchema) : null;
  return (
    report ??
    fail(
      'damaged',
      `Reading "${request.name}" took longer than ${salvageBudget.milliseconds / 60_000} minutes or more than ${salvageBudget.memoryMegabytes} MB of memory, so it was stopped and nothing was recovered. The file was not changed. Look for an earlier version.`,
    )
  );
}
