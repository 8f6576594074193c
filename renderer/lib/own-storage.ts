/** What this person chose before, on this machine; null when nothing is known. */
export function recall(key: string): string | null {
  // A browser may refuse storage; the app works without it.
  try {
    return typeof window === 'undefined' ? null : window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The same, read as JSON; null also for what is none: another version may have written it. */
export function recallJson(key: string): unknown {
  try {
    return JSON.parse(recall(key) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(key: string, text: string): void {
  try {
    window.localStorage.setItem(key, text);
  } catch {
    // Then it holds until the window is closed.
  }
}
