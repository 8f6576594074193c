import type { Finding } from '#shared/engine/types.ts';
import { periodLabel } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';

/** A finding of the engine as a person reads it: the line by its label, the period by its month. */
export function sayFinding(finding: Finding, content: CaseContent): string {
  const line = content.lines.find(({ name }) => name === finding.line);
  if (!line) return finding.message;
  const { timeline } = content.case;
  const label = `“${lineLabel(line)}”`;
  const { period } = finding;
  const dated =
    period === null
      ? finding.message
      : finding.message.replace(`in period ${period}`, `in ${periodLabel(timeline, period - 1)}`);
  if (dated.startsWith(`“${line.name}”`)) return dated.replace(`“${line.name}”`, label);
  return dated.includes(label) ? dated : `${label}: ${dated}`;
}
