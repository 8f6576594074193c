import type { Problem } from '../kernel/result.ts';

/** Reading what is left is worth a try: the file is damaged, or looks like something else because its beginning is. */
export function canSalvage({ code, details }: Problem): boolean {
  return code === 'damaged' || code === 'hostile-file' || details?.['mayBeOurs'] === true;
}
