import type { Finding } from '../../types.ts';

/**
 * Findings of single items told once, on their line: a mistake in a formula is one mistake, however many items it has.
 * The first item's own name stays in the sentence.
 */
export function foldItems(findings: readonly Finding[], lineOf: (name: string) => string): readonly Finding[] {
  const told = new Set<string>();
  return findings.flatMap((each) => {
    if (each.line === null || lineOf(each.line) === each.line) return [each];
    const line = lineOf(each.line);
    const key = `${each.code} ${line} ${each.from ?? ''} ${each.to ?? ''}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...each, line }];
  });
}
