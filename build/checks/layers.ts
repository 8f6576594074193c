import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSource, listFiles, sourceFolders } from './files.ts';
import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';
import { readImports, type Import } from './imports.ts';
import { layers, packages, type Layer } from './layer-table.ts';
import { layerTable, readmeWithTable, tableIsCurrent } from './layer-table-text.ts';

/** The folder pattern as the part of the path that it stands for, or null: `renderer/features/*` → `renderer/features/model`. */
function matched(pattern: string, path: string): string | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const fits = given.length >= wanted.length && wanted.every((part, index) => part === '*' || part === given[index]);
  return fits ? given.slice(0, wanted.length).join('/') : null;
}

function layerOf(path: string): { layer: Layer; folder: string } | null {
  const fitting = layers.flatMap((layer) => {
    const folder = matched(layer.folder, path);
    // A file right in `renderer/features` is in no feature: the star stands for a folder.
    return folder === null || folder === path ? [] : [{ layer, folder }];
  });
  return fitting.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

const allows = (patterns: readonly string[] | undefined, path: string): boolean =>
  patterns?.some((pattern) => matched(pattern, path) !== null) ?? false;

function refusal(edge: Import): string | null {
  const from = layerOf(edge.from);
  if (!from || from.layer.may.includes('*')) return edge.to.startsWith('missing:') ? missing(edge) : null;
  const { layer, folder } = from;
  if (edge.to.startsWith('missing:')) return missing(edge);
  if (edge.to.startsWith('node:')) {
    return layer.node ? null : `${folder} runs without Node and may not import ${edge.to}. ${layer.instead}`;
  }
  if (edge.to.startsWith('package:')) return packageRefusal(edge);
  if (matched(folder, edge.to) !== null || allows(layer.may, edge.to)) return null;
  if (allows(layer.types, edge.to)) {
    return edge.typesOnly
      ? null
      : `${folder} may import only types of ${edge.to}: write "import type". ${layer.instead}`;
  }
  return `${folder} may not import ${edge.to}. ${layer.instead}`;
}

const missing = (edge: Import): string => `${edge.to.slice('missing:'.length)} is not there. Correct the path.`;

function packageRefusal(edge: Import): string | null {
  const name = edge.to.slice('package:'.length);
  const places = packages[name];
  if (!places) {
    return `the package ${name} has no place yet. Put it behind one folder and name it in build/checks/layer-table.ts.`;
  }
  if (places.some((place) => edge.from === place || edge.from.startsWith(`${place}/`))) return null;
  return `${name} may be imported only in ${places.join(', ')}. Use what that folder exports.`;
}

/** Every import that the table does not allow, and every source file that stands in no row. */
export function findLayerFaults(files: readonly string[], imports: readonly Import[]): readonly Finding[] {
  const homeless = files
    .filter((file) => isSource(file) && layerOf(file) === null)
    .map((place) => ({
      place,
      message: 'no row of build/checks/layer-table.ts covers this file. Move it, or add the row with a reason.',
    }));
  const refused = imports.flatMap((edge) => {
    const message = refusal(edge);
    return message === null ? [] : [{ place: edge.from, message }];
  });
  return [...homeless, ...refused];
}

export const layersCheck: Check = {
  name: 'layers',
  run: async (root) => {
    const files = await listFiles(root, sourceFolders);
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const outdated = tableIsCurrent(readme)
      ? []
      : [{ place: 'README.md', message: 'its import table is not the one in force. Run "npm run layers -- --write".' }];
    return [...findLayerFaults(files, await readImports(root)), ...outdated];
  },
};

if (isProgram(import.meta)) {
  if (process.argv.includes('--table')) console.log(layerTable());
  else if (process.argv.includes('--write')) await readmeWithTable();
  else await runAsProgram(layersCheck);
}
