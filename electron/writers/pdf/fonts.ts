import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FontName } from './theme.ts';

/** The face of the app as whole TrueType files: web subsets lose letters such as Ł in a PDF. */
export const fontFiles: Readonly<Record<FontName, { readonly folder: string; readonly file: string }>> = {
  regular: { folder: '400Regular', file: 'Inter_400Regular.ttf' },
  semibold: { folder: '600SemiBold', file: 'Inter_600SemiBold.ttf' },
  italic: { folder: '400Regular_Italic', file: 'Inter_400Regular_Italic.ttf' },
  'semibold-italic': { folder: '600SemiBold_Italic', file: 'Inter_600SemiBold_Italic.ttf' },
};

const read = new Map<FontName, Buffer>();

/** Read once a process. In a build the files lie in `fonts/` beside the bundle; from source they are in the package. */
export function fontData(name: FontName): Buffer {
  const known = read.get(name);
  if (known) return known;
  const { folder, file } = fontFiles[name];
  const built = ['./fonts/', '../fonts/']
    .map((place) => fileURLToPath(new URL(`${place}${file}`, import.meta.url)))
    .find((path) => existsSync(path));
  const data = readFileSync(
    built ?? createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${folder}/${file}`),
  );
  read.set(name, data);
  return data;
}
