/**
 * Who may import whom, as data. What is not listed is refused, and so is a source file that no row covers.
 * README prints this table; `layers.ts` enforces it.
 */
export type Layer = {
  /** The folder; the longest one that fits a file decides. `*` stands for one folder name. */
  readonly folder: string;
  readonly may: readonly string[];
  /** Folders of which only types may be used: they vanish when the program runs. */
  readonly types?: readonly string[];
  /** True where Node's own modules may be used. */
  readonly node: boolean;
  /** What to do instead of a refused import. */
  readonly instead: string;
};

const downward = 'Move what both need down to a folder that both may import, or pass it in as a parameter.';
const content = 'Calculate in shared/engine, decide what is said in shared/report; this folder only does its own step.';
const contract = 'Ask for it through the contract in shared/api, so that every carrier can answer.';
const host = 'The host wires the parts together (electron/host); a part takes what it needs as a parameter.';

export const layers: readonly Layer[] = [
  { folder: 'shared/kernel', may: [], node: false, instead: downward },
  { folder: 'shared/model', may: ['shared/kernel'], node: false, instead: downward },
  { folder: 'shared/changes', may: ['shared/kernel', 'shared/model'], node: false, instead: downward },
  { folder: 'shared/engine', may: ['shared/kernel', 'shared/model'], node: false, instead: downward },
  {
    folder: 'shared/templates',
    may: ['shared/kernel', 'shared/model', 'shared/engine'],
    node: false,
    instead: downward,
  },
  {
    folder: 'shared/challenge',
    may: ['shared/kernel', 'shared/model', 'shared/engine'],
    node: false,
    instead: downward,
  },
  {
    folder: 'shared/report',
    may: ['shared/kernel', 'shared/model', 'shared/engine', 'shared/challenge'],
    node: false,
    instead: downward,
  },
  {
    folder: 'shared/api',
    may: ['shared/kernel', 'shared/model', 'shared/changes'],
    types: ['shared/engine', 'shared/report'],
    node: false,
    instead: 'The contract only declares; the handler that does the work belongs in electron/host.',
  },
  {
    folder: 'electron/store',
    may: ['shared/kernel', 'shared/model', 'shared/changes'],
    types: ['shared/api'],
    node: true,
    instead: host,
  },
  { folder: 'electron/writers', may: ['shared/kernel', 'shared/model', 'shared/report'], node: true, instead: content },
  { folder: 'electron/readers', may: ['shared/kernel', 'shared/model', 'shared/report'], node: true, instead: content },
  { folder: 'electron/jobs', may: ['shared/kernel', 'shared/model', 'shared/engine'], node: true, instead: host },
  {
    folder: 'electron/host',
    may: ['shared/*', 'electron/store', 'electron/writers', 'electron/readers', 'electron/jobs'],
    node: true,
    instead: 'A carrier knows the host, never the other way round; the screen is reached by events only.',
  },
  { folder: 'electron/http', may: ['shared/kernel', 'shared/api', 'electron/host'], node: true, instead: contract },
  {
    folder: 'electron/cli',
    may: ['shared/kernel', 'shared/api', 'electron/host', 'electron/http'],
    node: true,
    instead: contract,
  },
  {
    folder: 'electron/main',
    may: ['shared/kernel', 'shared/api'],
    node: true,
    instead: 'The main process owns windows, menus and dialogs; start the host process and ask it over the contract.',
  },
  {
    folder: 'electron/preload',
    may: ['shared/api'],
    types: ['shared/kernel'],
    node: false,
    instead: 'The preload script carries call and listen, nothing else.',
  },
  {
    folder: 'renderer/ui',
    may: ['shared/kernel'],
    node: false,
    instead: 'A part of the interface kit knows no business word; hand it what it shows as props.',
  },
  {
    folder: 'renderer/charts',
    may: ['renderer/ui', 'shared/kernel'],
    types: ['shared/engine'],
    node: false,
    instead: 'A chart draws plain results that it gets as props.',
  },
  {
    folder: 'renderer/lib',
    may: ['shared/*'],
    node: false,
    instead: 'What every page uses stands below the pages; take it from shared or pass it in.',
  },
  {
    folder: 'renderer/features/*',
    may: ['renderer/ui', 'renderer/charts', 'renderer/lib', 'shared/*'],
    node: false,
    instead: 'A feature never imports another: share through renderer/lib, or let renderer/app put them together.',
  },
  { folder: 'renderer/app', may: ['renderer/*', 'shared/*'], node: false, instead: contract },
  { folder: 'build', may: ['*'], node: true, instead: downward },
  { folder: 'test', may: ['*'], node: true, instead: downward },
];

const react = ['renderer'];
const screens = ['renderer/ui', 'renderer/features', 'renderer/app'];

/** A package stands behind the folder that wraps it, so that it can be replaced; an unknown one needs a decision here. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  zod: ['shared/kernel/schema.ts'],
  mathjs: ['shared/engine/formula'],
  'better-sqlite3': ['electron/store'],
  electron: ['electron/main', 'electron/preload'],
  hono: ['electron/http'],
  '@hono/node-server': ['electron/http'],
  commander: ['electron/cli'],
  pdfkit: ['electron/writers'],
  papaparse: ['electron/writers', 'electron/readers'],
  '@expo-google-fonts/inter': ['electron/writers'],
  recharts: ['renderer/charts'],
  react,
  'react-dom': react,
  zustand: ['renderer/lib', 'renderer/features', 'renderer/app'],
  'react-aria-components': screens,
  'lucide-react': ['renderer/charts', ...screens],
  '@tanstack/react-virtual': screens,
  'react-markdown': screens,
  'remark-gfm': screens,
  '@fontsource-variable/inter': ['renderer/app', 'renderer/ui'],
};
