import { bracketed, type SheetArgument } from './sheet.ts';

/** What came in each period times what an age leaves of it, added up to the period: x1*k3+x2*k2+x3*k1. */
export function sheetConvolution(
  x: SheetArgument | undefined,
  period: number,
  weightAt: (age: number) => string | null,
): string {
  const parts = Array.from({ length: period }, (_, index) => {
    const weight = weightAt(period - index - 1);
    return weight === null ? null : `${bracketed(x?.at(index + 1))}*${weight}`;
  }).filter((part) => part !== null);
  return parts.length === 0 ? '0' : parts.join('+');
}
