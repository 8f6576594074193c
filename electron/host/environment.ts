import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { StoreEnvironment } from '#electron/store/index.ts';

/** The place, person, clock and ids of this computer. */
export function defaultEnvironment(): StoreEnvironment {
  const home = applicationFolder();
  return { home, person: personIn(home) ?? userName(), host: hostname(), now: () => new Date(), makeId: randomUUID };
}

/** Where the app keeps its own things: work copies, history, settings. */
export function applicationFolder(): string {
  return process.env['CASEWRIGHT_HOME'] ?? join(applicationData(), 'Casewright');
}

function applicationData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const configured = process.env['XDG_DATA_HOME'];
  return configured?.startsWith('/') ? configured : join(homedir(), '.local', 'share');
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
