export type FormulaToken = {
  readonly kind: 'line' | 'function' | 'number' | 'other';
  readonly text: string;
  readonly from: number;
};

const pattern =
  /([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?)|((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?)|([^A-Za-z_0-9.]+|\.)/giy;

/** A formula in pieces to be coloured. It reads any text, also one that does not parse. */
export function formulaTokens(text: string, lineNames: ReadonlySet<string>): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, name, number] = match;
    const called = name !== undefined && /^\s*\(/.test(text.slice(pattern.lastIndex));
    const kind =
      number !== undefined
        ? 'number'
        : name === undefined
          ? 'other'
          : lineNames.has(name)
            ? 'line'
            : called
              ? 'function'
              : 'other';
    tokens.push({ kind, text: whole, from: match.index });
  }
  return tokens;
}
