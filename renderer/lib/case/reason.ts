import { sayFinding } from '#shared/challenge/say-finding.ts';
import type { Finding } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { LineFacts } from '../engine/protocol.ts';

/** Why a figure has no value, in words, and the line to look at. */
export type Reason = {
  readonly line: string | null;
  readonly severity: Finding['severity'];
  readonly words: string;
};

/** The first reason why a line has no value: a finding about it or about what it is calculated from, errors first. */
export function reasonFor(
  content: CaseContent,
  facts: ReadonlyMap<string, LineFacts>,
  findings: readonly Finding[],
  name: string,
): Reason | null {
  const within = new Set([name]);
  for (const each of within) for (const used of facts.get(each)?.dependsOn ?? []) within.add(used);
  const about = findings.filter(({ line }) => line === null || within.has(line));
  const found = about.find(({ severity }) => severity === 'error') ?? about[0];
  return found ? { line: found.line, severity: found.severity, words: sayFinding(found, content) } : null;
}
