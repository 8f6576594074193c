import { create } from 'zustand';
import { scales, setFormatScale, type Scale } from './format.ts';
import { keep, recall } from './own-storage.ts';

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

const scaleAtStart = scales.find((scale) => scale === recall(keys.scale)) ?? 'auto';
setFormatScale(scaleAtStart);

export const usePreferences = create<PreferencesState>()((set) => ({
  theme: themes.find((theme) => theme === recall(keys.theme)) ?? 'system',
  setTheme: (theme) => {
    set({ theme });
    applyTheme(theme);
    keep(keys.theme, theme);
  },
  gridWidths: readWidths(recall(keys.gridWidths)),
  setGridWidths: (gridWidths) => {
    set({ gridWidths });
    keep(keys.gridWidths, JSON.stringify(gridWidths));
  },
  scale: scaleAtStart,
  setScale: (scale) => {
    // Before whoever shows figures is told: they are written with it at once.
    setFormatScale(scale);
    set({ scale });
    keep(keys.scale, scale);
  },
}));

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
