import { listCases, listProducts } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import {
  addScenario,
  caseTabs,
  chooseAndCompare,
  closeWorkspace,
  compareWith,
  contentOf,
  redo,
  save,
  saveCopy,
  undo,
  useNavigation,
  usePreferences,
  useShell,
  useWorkspace,
  revealPart,
  views,
  type OverModel,
} from '#renderer/lib/index.ts';
import { keysFor } from './commands.ts';
import { partsOfCase } from './parts-of-case.ts';

export type Findable = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What else it is called. */
  readonly words?: string;
  readonly run: () => void;
};
export type FindableGroup = { readonly title: string; readonly items: readonly Findable[] };

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What can be found now. Pages and commands first: they are few and asked for most. */
export function findables(): readonly FindableGroup[] {
  const { records } = useWorkspace.getState();
  const { go, openCase, caseId: here } = useNavigation.getState();
  const cases = listCases(records);
  const pages: Findable[] = [
    ...views.map((view) => ({
      id: `view ${view}`,
      label: titled(view),
      detail: 'Page',
      run: () => go({ view, caseId: null }),
    })),
    ...cases.flatMap((found) =>
      caseTabs.map((tab) => ({
        id: `case ${found.id} ${tab}`,
        label: tab === 'summary' ? found.name : `${found.name}: ${titled(tab)}`,
        detail: tab === 'summary' ? 'Case' : 'Page of the case',
        run: () => openCase(found.id, tab),
      })),
    ),
    ...listProducts(records).map((product) => ({
      id: product.id,
      label: product.name,
      detail: 'Product',
      run: () => go({ view: 'products' }),
    })),
  ];
  // The case at hand first: its lines are the ones that are most likely meant.
  const nearFirst = [...cases].sort((a, b) => Number(b.id === here) - Number(a.id === here));
  const contents = nearFirst.flatMap((found) => contentOf(records, found.id) ?? []);
  const lines = contents.flatMap(({ case: found, lines: all }) =>
    all.map((line) => ({
      id: line.id,
      label: lineLabel(line),
      detail: cases.length > 1 ? `Line of ${found.name}` : (line.section ?? 'Line'),
      run: () => {
        openCase(found.id, 'model');
        useNavigation.getState().explain({ caseId: found.id, line: line.name, from: 0, to: found.timeline.periods });
      },
    })),
  );
  const scenarios = contents.flatMap(({ case: found, scenarios: all }) =>
    all.map((scenario) => ({
      id: scenario.id,
      label: scenario.name,
      detail: `Scenario of ${found.name}`,
      run: () => openCase(found.id, 'scenarios'),
    })),
  );
  const options = contents.flatMap(({ case: found, options: all }) =>
    all.map((option) => ({
      id: option.id,
      label: option.name,
      detail: `Option of ${found.name}`,
      run: () => openCase(found.id, 'options'),
    })),
  );
  return [
    { title: 'Commands', items: [...commandsOfCase(), ...commands()] },
    { title: 'Analyses', items: analysesOfCase() },
    { title: 'Pages', items: pages },
    { title: 'Scenarios', items: scenarios },
    { title: 'Options', items: options },
    { title: 'Lines', items: lines },
  ].filter(({ items }) => items.length > 0);
}

/** The parts of the case at hand that have a name of their own. */
function analysesOfCase(): readonly Findable[] {
  const { caseId, openCase } = useNavigation.getState();
  const content = caseId === null ? null : contentOf(useWorkspace.getState().records, caseId);
  if (!content) return [];
  return partsOfCase.map(({ tab, heading, label, words = '', detail }) => ({
    id: `part ${tab} ${heading}`,
    label,
    words: `${words} ${heading}`,
    detail: titled(tab),
    run: () => {
      openCase(content.case.id, tab);
      if (detail !== undefined) useNavigation.getState().go({ detail });
      revealPart(heading);
    },
  }));
}

/** What can be done with the case at hand. */
function commandsOfCase(): readonly Findable[] {
  const { caseId, openCase } = useNavigation.getState();
  const { records, status } = useWorkspace.getState();
  const content = caseId === null ? null : contentOf(records, caseId);
  if (!content) return [];
  const show = (id: string, label: string, run: () => void): Findable => ({
    id: `command ${id}`,
    label,
    detail: content.case.name,
    run,
  });
  const overModel = (what: OverModel['what']): void => {
    openCase(content.case.id, 'model');
    useShell.setState({ overModel: { caseId: content.case.id, what } });
  };
  const simulate = async (): Promise<void> => {
    openCase(content.case.id, 'simulation');
    // What simulates is large, and loaded when it is first asked for.
    const { runAsChosen } = await import('#renderer/lib/simulation/index.ts');
    runAsChosen(content);
  };
  return [
    ...(status?.mode === 'read-only' ? [] : [show('add-scenario', 'Add a scenario', () => void addScenario(content))]),
    ...(status?.mode === 'read-only' ? [] : [show('add-line', 'Add a line…', () => overModel('new line'))]),
    show('dimensions', 'Dimensions of the case…', () => overModel('dimensions')),
    show('map', 'Map of what drives what', () => overModel('map')),
    show('simulate', 'Run the simulation', () => void simulate()),
  ];
}

function commands(): readonly Findable[] {
  const status = useWorkspace.getState().status;
  const { setTheme } = usePreferences.getState();
  const show = (id: string, label: string, detail: string, run: () => void): Findable => ({
    id: `command ${id}`,
    label,
    detail,
    run,
  });
  return [
    show('save', 'Save', keysFor('S'), () => void save()),
    show('copy', 'Save a copy…', keysFor('S', true), () => void saveCopy()),
    ...(status?.undo ? [show('undo', `Undo: ${status.undo}`, keysFor('Z'), () => void undo())] : []),
    ...(status?.redo ? [show('redo', `Redo: ${status.redo}`, keysFor('Z', true), () => void redo())] : []),
    show('open', 'Open or create another workspace…', 'File', () => useShell.setState({ showStart: true })),
    show('compare-saved', 'Compare with the saved file', 'File', () => void compareWith({ saved: true })),
    show('compare', 'Compare with another file…', 'File', () => void chooseAndCompare()),
    show('close', 'Close the workspace', 'File', () => void closeWorkspace()),
    show('report', 'Export a report', 'Report', () => useNavigation.getState().go({ view: 'reports', caseId: null })),
    show('shortcuts', 'Keyboard shortcuts', keysFor('/'), () => useShell.setState({ showShortcuts: true })),
    show('light', 'Light appearance', 'Appearance', () => setTheme('light')),
    show('dark', 'Dark appearance', 'Appearance', () => setTheme('dark')),
    show('system', 'Appearance as the system', 'Appearance', () => setTheme('system')),
  ];
}
