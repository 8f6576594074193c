import { homedir } from 'node:os';
import { join } from 'node:path';

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
