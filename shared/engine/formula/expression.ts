/** Where an expression stands in the text, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** Our own tree of a checked formula. Nothing of the parser's tree survives in it. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly at: Span }
  | { readonly kind: 'not'; readonly operand: Expression; readonly at: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: Span;
    }
  | {
      readonly kind: 'choice';
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
      readonly at: Span;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly at: Span };

/** What is wrong with a text, where, and what to write instead. */
export type FormulaIssue = {
  readonly code: string;
  readonly message: string;
  readonly at: Span | null;
  readonly suggestion: string | null;
};

export function issue(code: string, message: string, at: Span | null, suggestion: string | null = null): FormulaIssue {
  return { code, message, at, suggestion };
}

/** The expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
    case 'not':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'choice':
      return [expression.condition, expression.yes, expression.no];
    case 'call':
      return expression.args;
  }
}
