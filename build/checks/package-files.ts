import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '#shared/kernel/schema.ts';

const versions = z.record(z.string(), z.string()).default({});

const manifestSchema = z.object({
  version: z.string(),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
export type Manifest = z.output<typeof manifestSchema>;

const platforms = z.union([z.string(), z.array(z.string())]).optional();

const entrySchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().default(false),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  /** Only packages for one platform say these. */
  os: platforms,
  cpu: platforms,
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
});
export type LockEntry = z.output<typeof entrySchema>;

const lockSchema = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), entrySchema) });
export type Lock = z.output<typeof lockSchema>;

export const readManifest = async (root: string): Promise<Manifest> =>
  manifestSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));

export const readLock = async (root: string): Promise<Lock> =>
  lockSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
export const packageAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** Every installed package, without the project itself. */
export const installed = (lock: Lock): readonly (readonly [place: string, entry: LockEntry])[] =>
  Object.entries(lock.packages).filter(([place]) => place !== '');
