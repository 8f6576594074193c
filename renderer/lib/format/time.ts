import { formatLocale } from './locale.ts';

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `09:41`, in the hour style of the person's system. */
export function formatClock(iso: string): string {
  return new Intl.DateTimeFormat(formatLocale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}

/** `Today`, `Yesterday`, `18 Nov`, `18 Nov 2025`. */
export function formatDay(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (sameDay(date, now)) return 'Today';
  if (sameDay(date, new Date(now.getTime() - 24 * 3600 * 1000))) return 'Yesterday';
  const day = `${date.getDate()} ${months[date.getMonth()] ?? ''}`;
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** `09:41` today, else with its day: `18 Nov, 09:41`. */
export function formatTime(iso: string, now: Date = new Date()): string {
  return sameDay(new Date(iso), now) ? formatClock(iso) : `${formatDay(iso, now)}, ${formatClock(iso)}`;
}

/** Within a sentence: `today at 09:41`, `yesterday at 17:05`, `on 18 Nov at 09:41`. */
export function formatWhen(iso: string, now: Date = new Date()): string {
  const day = formatDay(iso, now);
  const when = day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`;
  return `${when} at ${formatClock(iso)}`;
}

/** `2026-10` or `2026-10-01` as `Oct 2026` or `1 Oct 2026`. */
export function formatDate(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  const name = months[(month ?? 1) - 1] ?? '';
  return day === undefined ? `${name} ${year ?? ''}` : `${day} ${name} ${year ?? ''}`;
}

/** `1 change`, `12 changes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString(formatLocale())} ${number === 1 ? one : many}`;
}
