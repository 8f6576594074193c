import { partsOf, type Expression } from './expression.ts';

const chained: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'and', 'or']);

/** How deep a formula is nested. A run such as `a + b + c` is one level however long it is. */
export function expressionDepth(expression: Expression): number {
  let deepest = 0;
  for (const part of partsOf(expression))
    deepest = Math.max(deepest, expressionDepth(part) - (continues(expression, part) ? 1 : 0));
  return deepest + 1;
}

function family(expression: Expression): string | null {
  if (expression.kind !== 'binary' || !chained.has(expression.operator)) return null;
  return expression.operator === '-' ? '+' : expression.operator === '/' ? '*' : expression.operator;
}

function continues(expression: Expression, part: Expression): boolean {
  const own = family(expression);
  return own !== null && expression.kind === 'binary' && expression.left === part && family(part) === own;
}
