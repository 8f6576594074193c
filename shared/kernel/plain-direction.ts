/**
 * A name inside a sentence of ours, without the marks that turn the direction of writing: one of them would let
 * "49 → 44" be read as "44 ← 94". Arabic and Hebrew need none of them; letters know their direction.
 */
export function plainDirection(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
