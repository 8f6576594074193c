import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import { run } from '../client.ts';
import { formatNumber, formatUnit, parseNumber, whyNotNumber } from '../format.ts';

export type OwnValueAt = {
  readonly value: InputValue;
  /** Where it stands: `Premium`, `the base`. */
  readonly where: string;
  /** Whether the value is the column's own; else from where it is, as it is told: `inherited from Base`. */
  readonly from: 'own' | 'base' | { readonly elsewhere: string };
  /** The name of the button that gives an own value up. */
  readonly takeBack: string;
  readonly set: (value: InputValue | null) => void;
};

/** One input in one scenario or option (or in what all of them start from), as a table shows it and changes it. */
export function ownValue(line: Line, { value, where, from, takeBack, set }: OwnValueAt) {
  const isNumber = typeof value === 'number';
  const elsewhere = typeof from === 'object' ? `, ${from.elsewhere}` : '';
  return {
    label: `${lineLabel(line)} in ${where}${elsewhere}`,
    text: isNumber
      ? formatNumber(value, line.unit, { withUnit: line.unit === '%' })
      : Array.isArray(value)
        ? `${value.length} values`
        : 'by item',
    isField: isNumber,
    tone: elsewhere === '' ? ('input' as const) : ('inherited' as const),
    onCommit: (text: string) => commit(text, line, { value, from, set }),
    takeBack: from === 'own' ? { label: takeBack, onPress: () => set(null) } : null,
  };
}

/** One input in what all scenarios and options start from; it always has a value. */
export function ownBaseValue(line: Line, where: string) {
  const set = (value: InputValue | null): void => {
    if (value !== null) void run('line.setValues', { edits: [{ lineId: line.id, value }] });
  };
  return ownValue(line, { value: line.value ?? 0, where, from: 'base', takeBack: '', set });
}

/** The row of an input in such a table; a percentage says so in each of its values. */
export function ownValueRow(line: Line, values: readonly ReturnType<typeof ownValue>[]) {
  return { key: line.id, label: lineLabel(line), unit: line.unit === '%' ? '' : formatUnit(line.unit), values };
}

/** What a typed text does: an empty one gives the own value up. Answers why it is refused, or null. */
function commit(text: string, line: Line, at: Pick<OwnValueAt, 'value' | 'from' | 'set'>): string | null {
  if (text.trim() === '') {
    if (at.from === 'base') return 'The base needs a value.';
    if (at.from === 'own') at.set(null);
    return null;
  }
  const number = parseNumber(text, line.unit);
  if (number === null) {
    const example = typeof at.value === 'number' ? at.value : undefined;
    return `${whyNotNumber(text, line.unit, example)} Esc keeps the old value.`;
  }
  if (number !== at.value) at.set(number);
  return null;
}
