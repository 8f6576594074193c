/** Where an expression stands in the text, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A dimension and the item chosen of it. */
export type PickedItem = { readonly dimension: string; readonly item: string; readonly at: Span };

/** Our own tree of a checked formula. Nothing of the parser's tree survives in it. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly at: Span }
  | { readonly kind: 'not'; readonly operand: Expression; readonly at: Span }
  /** One item of a line: `units[region == "DE"]`. */
  | { readonly kind: 'select'; readonly name: string; readonly picks: readonly PickedItem[]; readonly at: Span }
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
    case 'select':
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

/** The same expression around other parts, which are as many as `partsOf` gives. */
export function withParts(expression: Expression, parts: readonly Expression[]): Expression {
  const [first = expression, second = expression, third = expression] = parts;
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'select':
      return expression;
    case 'negate':
    case 'not':
      return { ...expression, operand: first };
    case 'binary':
      return { ...expression, left: first, right: second };
    case 'choice':
      return { ...expression, condition: first, yes: second, no: third };
    case 'call':
      return { ...expression, args: parts };
  }
}
