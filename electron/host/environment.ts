import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { StoreEnvironment } from '#electron/store/index.ts';
import { applicationFolder } from './application-folder.ts';
import { parentLink } from './parent-link.ts';

/** How long somebody at a screen is left in peace before their file is saved. */
export const saveAfterMilliseconds = 30_000;

/** The place, person, clock and ids of this computer. */
export function defaultEnvironment(options: Pick<StoreEnvironment, 'saveAfterMilliseconds'> = {}): StoreEnvironment {
  const home = applicationFolder();
  const { startChild } = parentLink();
  return {
    home,
    person: personIn(home) ?? userName(),
    host: hostname(),
    now: () => new Date(),
    makeId: randomUUID,
    ...options,
    ...(startChild === undefined ? {} : { startChild }),
  };
}

function personIn(home: string): string | null {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'));
    const person = typeof settings === 'object' && settings !== null && 'person' in settings ? settings.person : null;
    return typeof person === 'string' && person.trim() !== '' ? person.trim().slice(0, 100) : null;
  } catch {
    // No settings yet, or unreadable ones: the name of the account will do.
    return null;
  }
}

function userName(): string {
  try {
    return userInfo().username || 'Somebody';
  } catch {
    return 'Somebody';
  }
}
