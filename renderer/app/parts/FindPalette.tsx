export function FindPalette() {
  return null;
}
