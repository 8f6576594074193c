import { create } from 'zustand';
import { dismissTold } from './notices.ts';

export const views = ['overview', 'products', 'cases', 'reports', 'history', 'compare'] as const;
export type View = (typeof views)[number];

export const caseTabs = [
  'summary',
  'model',
  'assumptions',
  'scenarios',
  'sensitivity',
  'simulation',
  'options',
] as const;
export type CaseTab = (typeof caseTabs)[number];

/** A number on the screen: a line of a case over periods `[from, to)`, counted from 0, in one lane. */
export type CellReference = {
  readonly caseId: string;
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly lane?: number | undefined;
};

export type Place = {
  readonly view: View;
  readonly caseId: string | null;
  readonly tab: CaseTab;
  /** What the page within the tab shows, such as a result and a scenario: it means something to that page only. */
  readonly detail: readonly string[];
};

type NavigationState = Place & {
  /** The number that the explain panel is about; null when the panel is closed. */
  readonly selection: CellReference | null;
  readonly go: (place: Partial<Place>) => void;
  readonly openCase: (caseId: string, tab?: CaseTab) => void;
  readonly explain: (cell: CellReference | null) => void;
};

const home: Place = { view: 'overview', caseId: null, tab: 'summary', detail: [] };

export function hashOf({ view, caseId, tab, detail }: Place): string {
  return caseId === null ? `#/${view}` : `#/${[view, caseId, tab, ...detail].map(encodeURIComponent).join('/')}`;
}

/** The place a hash names; anything unknown leads home rather than to an empty screen. */
export function placeOf(hash: string): Place {
  const [view, caseId, tab, ...detail] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const known = views.find((name) => name === view);
  if (!known) return home;
  return {
    view: known,
    caseId: caseId === undefined || caseId === '' ? null : caseId,
    tab: caseTabs.find((name) => name === tab) ?? 'summary',
    detail,
  };
}

/** An address may have been typed or cut off: what does not decode names nothing, and is no reason to fail. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const here = typeof window === 'undefined' ? null : window;

export const useNavigation = create<NavigationState>()((set, get) => ({
  ...(here ? placeOf(here.location.hash) : home),
  selection: null,
  go: (to) => {
    const { view, caseId, tab } = get();
    const leavesView = to.view !== undefined && to.view !== view;
    const place: Place = {
      view: to.view ?? view,
      caseId: to.caseId !== undefined ? to.caseId : leavesView ? null : caseId,
      tab: to.tab ?? (leavesView || to.caseId !== undefined ? 'summary' : tab),
      detail: to.detail ?? [],
    };
    if (place.view !== view || place.caseId !== caseId || place.tab !== tab) dismissTold();
    const leavesCase = place.caseId !== caseId || place.view !== view;
    set(leavesCase ? { ...place, selection: null } : place);
    if (here && here.location.hash !== hashOf(place)) here.location.hash = hashOf(place);
  },
  openCase: (caseId, tab = 'summary') => get().go({ view: 'cases', caseId, tab }),
  explain: (selection) => set({ selection }),
}));

/** Back and forward of the window move the app. Answers the function that stops it. */
export function followHash(): () => void {
  const follow = (): void => {
    const place = placeOf(window.location.hash);
    const now = useNavigation.getState();
    if (hashOf(place) === hashOf(now)) return;
    dismissTold();
    useNavigation.setState({ ...place, selection: null });
  };
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}
