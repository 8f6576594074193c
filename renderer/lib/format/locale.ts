/** Separators follow the person's system; words are English. Tests set the locale themselves. */
let current = typeof navigator === 'undefined' ? 'en' : navigator.language || 'en';
const formats = new Map<string, Intl.NumberFormat>();

export function setFormatLocale(locale: string): void {
  current = locale;
  formats.clear();
  separatorsMade = null;
}

export function formatLocale(): string {
  return current;
}

/** Making an `Intl` format is slow; a grid asks for the same few thousands of times. */
export function decimalFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(current, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  return format;
}

export type Separators = { readonly decimal: string; readonly group: string };
let separatorsMade: Separators | null = null;

export function separators(): Separators {
  if (separatorsMade) return separatorsMade;
  const parts = new Intl.NumberFormat(current, { useGrouping: true }).formatToParts(1234567.5);
  const of = (type: string, otherwise: string): string => parts.find((part) => part.type === type)?.value ?? otherwise;
  separatorsMade = { decimal: of('decimal', '.'), group: of('group', ',') };
  return separatorsMade;
}
