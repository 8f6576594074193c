import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'casewright.theme';

type PreferencesState = { readonly theme: Theme; readonly setTheme: (theme: Theme) => void };

function remembered(): Theme {
  // A browser may refuse storage; the app works without it.
  try {
    return themes.find((theme) => theme === window.localStorage.getItem(key)) ?? 'system';
  } catch {
    return 'system';
  }
}

export const usePreferences = create<PreferencesState>()((set) => ({
  theme: typeof window === 'undefined' ? 'system' : remembered(),
  setTheme: (theme) => {
    set({ theme });
    applyTheme(theme);
    try {
      window.localStorage.setItem(key, theme);
    } catch {
      // Then it holds until the window is closed.
    }
  },
}));

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
