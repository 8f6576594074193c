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

/** The name that is being typed at `caret`, for completion; null when the caret is not at the end of one. */
export function nameBefore(text: string, caret: number): { readonly from: number; readonly name: string } | null {
  const name = /[A-Za-z_][A-Za-z0-9_.]*$/.exec(text.slice(0, caret))?.[0];
  if (name === undefined || /^[A-Za-z0-9_]/.test(text.slice(caret))) return null;
  return { from: caret - name.length, name };
}
