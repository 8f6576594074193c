import type { FormulaIssue } from '../formula/expression.ts';
import type { Finding } from '../types.ts';

/** A finding with what is not said left empty. */
export function finding(
  code: string,
  message: string,
  line: string | null,
  more: Partial<Omit<Finding, 'code' | 'message' | 'line'>> = {},
): Finding {
  return { severity: 'error', code, message, line, from: null, to: null, period: null, suggestion: null, ...more };
}

export function findingOfIssue(line: string, from: FormulaIssue): Finding {
  return finding(from.code, from.message, line, {
    from: from.at?.from ?? null,
    to: from.at?.to ?? null,
    suggestion: from.suggestion,
  });
}
