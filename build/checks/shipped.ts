import type { Import } from './imports.ts';
import { packages } from './layer-table.ts';
import type { Lock } from './package-files.ts';

/**
 * The packages whose code ends up in the app: everything that the product's source imports to run, with all it needs,
 * Electron itself, and what the layer table gives a place in the product (fonts are named in styles and paths, which no
 * import shows). Not taken from the kinds of dependency in package.json: the bundler makes no difference between them.
 * Answers places in `node_modules`, as the lockfile names them.
 */
export function shippedPackages(imports: readonly Import[], lock: Lock): readonly string[] {
  const imported = imports
    .filter(
      ({ from, to, typesOnly }) =>
        /^(shared|electron|renderer)\//.test(from) && to.startsWith('package:') && !typesOnly,
    )
    .map(({ to }) => `node_modules/${to.slice('package:'.length)}`);
  const roots = [...imported, ...Object.keys(packages).map((name) => `node_modules/${name}`)];
  const found = new Set<string>();
  const waiting = [...roots];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = lock.packages[place];
    if (!entry || found.has(place)) continue;
    found.add(place);
    // The `electron` package is a launcher; the program that ships beside it brings none of the launcher's packages.
    if (place === 'node_modules/electron') continue;
    const needs = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
    for (const name of Object.keys(needs)) {
      const next = placeFor(name, place, lock);
      if (next !== null && !next.startsWith('node_modules/@types/')) waiting.push(next);
    }
  }
  return [...found].sort();
}

/** Where Node finds `name` when the package at `from` asks for it: its own folder first, then outwards. */
function placeFor(name: string, from: string, lock: Lock): string | null {
  const own = `${from}/node_modules/${name}`;
  if (lock.packages[own]) return own;
  const outer = from.lastIndexOf('/node_modules/');
  if (outer > 0) return placeFor(name, from.slice(0, outer), lock);
  const top = `node_modules/${name}`;
  return lock.packages[top] ? top : null;
}
