/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A name as the start of a file name that every system takes: letters and digits of any script, and hyphens. */
export function fileStem(name: string): string {
  const stem = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = Array.from(stem).slice(0, 60).join('').replace(/-+$/, '');
  return cut === '' || reserved.test(cut) ? `case${cut === '' ? '' : `-${cut}`}` : cut;
}
