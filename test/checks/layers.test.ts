import { describe, expect, it } from 'vitest';
import { listFiles, sourceFolders } from '#build/checks/files.ts';
import { readImports } from '#build/checks/imports.ts';
import { findLayerFaults } from '#build/checks/layers.ts';
import { layerTable, tableIsCurrent } from '#build/checks/layer-table-text.ts';
import { temporaryTree } from '../helpers/temporary-tree.ts';

const edge = (from: string, to: string, typesOnly = false) => ({ from, to, typesOnly });
const faults = (...edges: ReturnType<typeof edge>[]) => findLayerFaults([], edges).map(({ message }) => message);

describe('who may import whom', () => {
  it.each([
    ['shared/kernel/period.ts', 'shared/model/line.ts', 'Move what both need down'],
    ['shared/engine/index.ts', 'shared/api/contract.ts', 'shared/engine may not import'],
    ['shared/engine/index.ts', 'node:fs', 'runs without Node'],
    ['shared/model/line.ts', 'package:zod', 'only in shared/kernel/schema.ts'],
    ['shared/engine/evaluate/run.ts', 'package:mathjs', 'only in shared/engine/formula'],
    ['electron/host/index.ts', 'package:electron', 'only in electron/main, electron/preload'],
    ['electron/host/index.ts', 'electron/http/index.ts', 'A carrier knows the host'],
    ['electron/main/index.ts', 'electron/host/index.ts', 'start the host process'],
    ['electron/writers/csv.ts', 'package:better-sqlite3', 'only in electron/store'],
    ['electron/store/open.ts', 'package:left-pad', 'has no place yet'],
    ['renderer/app/App.tsx', 'electron/host/index.ts', 'through the contract'],
    ['renderer/ui/Button.tsx', 'shared/model/line.ts', 'knows no business word'],
    ['renderer/features/history/Page.tsx', 'renderer/features/overview/index.ts', 'A feature never imports another'],
    ['renderer/lib/client.ts', 'renderer/app/App.tsx', 'stands below the pages'],
    ['renderer/features/history/Page.tsx', 'package:recharts', 'only in renderer/charts'],
    ['electron/main/index.ts', 'build/package.ts', 'electron/main may not import'],
    ['build/start.ts', 'missing:./gone.ts', './gone.ts is not there'],
  ])('%s → %s is refused with what to do instead', (from, to, sentence) => {
    expect(faults(edge(from, to))).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['shared/kernel/schema.ts', 'package:zod'],
    ['shared/changes/difference.ts', 'shared/model/record.ts'],
    ['electron/host/handlers/line.ts', 'shared/engine/index.ts'],
    ['electron/store/open.ts', 'node:fs'],
    ['renderer/features/history/parts/Row.tsx', 'renderer/features/history/store.ts'],
    ['renderer/app/App.tsx', 'renderer/features/history/index.ts'],
    ['test/store/open.test.ts', 'electron/store/index.ts'],
  ])('%s → %s is allowed', (from, to) => {
    expect(faults(edge(from, to))).toEqual([]);
  });

  it('lets types through where only types may be used', () => {
    expect(faults(edge('shared/api/lines.ts', 'shared/engine/index.ts', true))).toEqual([]);
    expect(faults(edge('shared/api/lines.ts', 'shared/engine/index.ts'))).toEqual([
      expect.stringContaining('write "import type"'),
    ]);
  });

  it('wants a row for every source file', () => {
    const places = findLayerFaults(['shared/new-idea/a.ts', 'renderer/features/loose.ts', 'shared/kernel/id.ts'], []);
    expect(places.map(({ place }) => place)).toEqual(['shared/new-idea/a.ts', 'renderer/features/loose.ts']);
  });
});

describe('reading the imports of a tree', () => {
  it('finds an import planted in a file, resolves # paths, and tells types from values', async () => {
    const root = await temporaryTree({
      'package.json': JSON.stringify({ type: 'module', imports: { '#shared/*': './shared/*' } }),
      'shared/kernel/id.ts': 'export type Id = string;\nexport const none: Id = "";\n',
      'shared/model/a.ts': "import type { Id } from '../kernel/id.ts';\nexport const a: Id = '';\n",
      'shared/model/b.ts': "import { readFile } from 'node:fs/promises';\nexport const b = readFile;\n",
      'electron/store/c.ts': "import { none } from '#shared/kernel/id.ts';\nexport const c = none;\n",
      'electron/store/d.ts': "export const d = import('./gone.ts');\n",
    });
    const imports = await readImports(root);
    expect(imports).toContainEqual(edge('shared/model/a.ts', 'shared/kernel/id.ts', true));
    expect(imports).toContainEqual(edge('shared/model/b.ts', 'node:fs/promises'));
    expect(imports).toContainEqual(edge('electron/store/c.ts', 'shared/kernel/id.ts'));
    expect(imports).toContainEqual(edge('electron/store/d.ts', 'missing:./gone.ts'));
    const found = findLayerFaults(await listFiles(root, sourceFolders), imports).map(({ place }) => place);
    expect(found.sort()).toEqual(['electron/store/d.ts', 'shared/model/b.ts']);
  });
});

describe('the table in README', () => {
  it('is accepted in any column width, and refused when a row differs', () => {
    const table = `x\n<!-- layers:begin -->\n\n${layerTable().replaceAll(' | ', '   |  ')}\n<!-- layers:end -->\n`;
    expect(tableIsCurrent(table)).toBe(true);
    expect(tableIsCurrent(table.replace('`shared/kernel`', '`shared/core`'))).toBe(false);
    expect(tableIsCurrent('no table at all')).toBe(false);
  });
});
