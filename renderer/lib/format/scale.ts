/** How large sums are written: each in the scale that suits it, or all in one. */
export const scales = ['auto', 'units', 'thousands', 'millions'] as const;
export type Scale = (typeof scales)[number];

export type Step = { readonly by: number; readonly word: string };
const billions: Step = { by: 1e9, word: 'bn' };
const millions: Step = { by: 1e6, word: 'm' };
const thousands: Step = { by: 1e3, word: 'k' };

let chosen: Scale = 'auto';

export function setFormatScale(scale: Scale): void {
  chosen = scale;
}

/** The scale of one figure; null where it is written in full. What would round away to nothing stays in full. */
export function stepFor(size: number): Step | null {
  if (chosen === 'units') return null;
  if (chosen === 'thousands') return size >= 999.5 ? thousands : null;
  if (chosen === 'millions') return size >= 9_999.5 ? millions : null;
  if (size >= 999_500_000) return billions;
  if (size >= 999_500) return millions;
  return size >= 9_999.5 ? thousands : null;
}

/** The scale of all figures along an axis, by the largest of them. */
export function axisStep(largest: number): Step {
  const full: Step = { by: 1, word: '' };
  if (chosen === 'auto') return largest >= 1e6 ? millions : largest >= 1e4 ? thousands : full;
  return stepFor(largest) ?? full;
}
