import { create } from 'zustand';
import { scales, setFormatScale, type Scale } from './format.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How wide columns are, by the name of each. */
export type ColumnWidths = Readonly<Record<string, number>>;

type PreferencesState = {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly gridWidths: ColumnWidths;
  readonly setGridWidths: (widths: ColumnWidths) => void;
  /** How large sums are written, for the eye only: no number of a case changes. */
  readonly scale: Scale;
  readonly setScale: (scale: Scale) => void;
};

const keys = {
  theme: 'casewright.theme',
  gridWidths: 'casewright.grid-widths',
  scale: 'casewright.scale',
} as const;

/** What this person chose before, on this machine; null when nothing is known. */
function remembered(key: string): string | null {
  // A browser may refuse storage; the app works without it.
  try {
    return typeof window === 'undefined' ? null : window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, text: string): void {
  try {
    window.localStorage.setItem(key, text);
  } catch {
    // Then it holds until the window is closed.
  }
}

/** Whatever stands there was perhaps written by another version: only what is a width counts. */
export function readWidths(text: string | null): ColumnWidths {
  try {
    const given: unknown = JSON.parse(text ?? '{}');
    if (typeof given !== 'object' || given === null) return {};
    return Object.fromEntries(
      Object.entries(given).filter((entry): entry is [string, number] => {
        const [, width] = entry as [string, unknown];
        return typeof width === 'number' && width >= 20 && width <= 2000;
      }),
    );
  } catch {
    return {};
  }
}

const scaleAtStart = scales.find((scale) => scale === remembered(keys.scale)) ?? 'auto';
setFormatScale(scaleAtStart);

export const usePreferences = create<PreferencesState>()((set) => ({
  theme: themes.find((theme) => theme === remembered(keys.theme)) ?? 'system',
  setTheme: (theme) => {
    set({ theme });
    applyTheme(theme);
    remember(keys.theme, theme);
  },
  gridWidths: readWidths(remembered(keys.gridWidths)),
  setGridWidths: (gridWidths) => {
    set({ gridWidths });
    remember(keys.gridWidths, JSON.stringify(gridWidths));
  },
  scale: scaleAtStart,
  setScale: (scale) => {
    // Before whoever shows figures is told: they are written with it at once.
    setFormatScale(scale);
    set({ scale });
    remember(keys.scale, scale);
  },
}));

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
