import type { Formula } from '../form.ts';
import { rate } from '../lines.ts';

/** How much of a change has happened: even steps from the first period on, all of it after `length` periods. */
export function progress(name: string, label: string, length: string, note?: string): Formula {
  return rate(name, label, '%', `min(1, period / ${length})`, note);
}
