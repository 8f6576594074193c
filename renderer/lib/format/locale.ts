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

export type Separators = {
  readonly decimal: string;
  readonly group: string;
  /** Digits in the groups above the first three: two in India, three elsewhere. */
  readonly upper: number;
};
let separatorsMade: Separators | null = null;

export function separators(): Separators {
  if (separatorsMade) return separatorsMade;
  const parts = new Intl.NumberFormat(current, { useGrouping: true }).formatToParts(123456789.5);
  const of = (type: string, otherwise: string): string => parts.find((part) => part.type === type)?.value ?? otherwise;
  const groups = parts.flatMap((part) => (part.type === 'integer' ? [part.value] : []));
  separatorsMade = { decimal: of('decimal', '.'), group: of('group', ','), upper: groups.at(-2)?.length ?? 3 };
  return separatorsMade;
}
