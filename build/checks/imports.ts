import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { sourceFolders } from './files.ts';

/** One import: a file of ours, `package:NAME`, `node:NAME`, or `missing:TEXT` where nothing is found. */
export type Import = { readonly from: string; readonly to: string; readonly typesOnly: boolean };

/** Reads every import of the tree, those of types included, and resolves `#shared/…` as Node does. */
export async function readImports(root: string): Promise<readonly Import[]> {
  const answer = await cruise(
    sourceFolders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: 'node_modules' },
    },
    { importsFields: ['imports'], exportsFields: ['exports'], conditionNames: ['node', 'import', 'default', 'types'] },
  );
  if (typeof answer.output === 'string') throw new Error('dependency-cruiser answered text where data was asked for');
  return answer.output.modules.flatMap((module) =>
    module.dependencies.map((dependency) => ({
      from: module.source,
      to: target(dependency),
      typesOnly: dependency.preCompilationOnly === true || dependency.dependencyTypes.includes('type-only'),
    })),
  );
}

type Dependency = { module: string; resolved: string; coreModule: boolean; couldNotResolve: boolean };

function target({ module, resolved, coreModule, couldNotResolve }: Dependency): string {
  if (coreModule) return `node:${module.replace(/^node:/, '')}`;
  const installed = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved);
  if (installed?.[1]) return `package:${installed[1].replace(/^@types\//, '')}`;
  if (!couldNotResolve) return resolved;
  return /^[.#/]/.test(module) ? `missing:${module}` : `package:${packageName(module)}`;
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
