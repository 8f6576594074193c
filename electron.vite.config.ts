import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
const here = import.meta.dirname;
const at = (path: string): string => resolve(here, path);

/**
 * Set by `build/package.ts` for the packaged build under test only. It is written into the bundle, so a release
 * holds no code that would look at CASEWRIGHT_HOST_NODE: a variable in the environment cannot turn it on.
 */
const allowHostNode = process.env['CASEWRIGHT_BUILD_ALLOW_HOST_NODE'] === '1';

/** Packaging builds elsewhere, so that it never changes what the tests of `dist/` look at. */
const out = process.env['CASEWRIGHT_BUILD_OUT'] ?? at('dist');

const entries = {
  index: at('electron/main/index.ts'),
  host: at('electron/host/process.ts'),
  cli: at('electron/cli/index.ts'),
  verify: at('electron/store/verify.ts'),
  salvage: at('electron/store/salvage.ts'),
  'engine-worker': at('electron/jobs/engine-worker.ts'),
};

/** The fonts of the PDF writer (electron/writers/pdf/fonts.ts) as files beside the bundle: inside the packaged app there is no package to find them in. */
const reportFonts = {
  name: 'report-fonts',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    for (const style of ['400Regular', '600SemiBold', '400Regular_Italic', '600SemiBold_Italic']) {
      const source = readFileSync(at(`node_modules/@expo-google-fonts/inter/${style}/Inter_${style}.ttf`));
      this.emitFile({ type: 'asset', fileName: `fonts/Inter_${style}.ttf`, source });
    }
  },
};

/**
 * The schema library tries out whether it may compile text. A page may not, and each try is a breach of its content
 * policy, so the library is told before it is loaded. The host, which has no such policy, goes on compiling.
 */
const compileNothing = {
  name: 'schema-library-compiles-nothing',
  transform: (code: string, id: string) =>
    id.endsWith('/zod/v4/core/core.js') ? `globalThis.__zod_globalConfig ??= { jitless: true };\n${code}` : null,
};

export default defineConfig({
  main: {
    plugins: [reportFonts],
    define: { __ALLOW_HOST_NODE__: JSON.stringify(allowHostNode), __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: join(out, 'main'),
      emptyOutDir: true,
      // The oldest runtime that these files meet is the Electron of the desktop tests, which holds Node 20.
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
        // A native module is loaded from where it is installed; everything else is in the bundle.
        external: ['better-sqlite3'],
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // The text of what is loaded stays in memory, so spaces and comments go; names stay, for traces to be read.
          minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        // A sandboxed preload script cannot be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), compileNothing],
    worker: { format: 'es', plugins: () => [compileNothing] },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // The content policy allows no data: scripts or fonts, so every asset is a file.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
