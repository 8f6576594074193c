import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What Calc has on its clipboard after Copy, in the two forms that other programs read. */
export type Copied = { readonly text: string; readonly html: string };
/** A cell of a sheet after Paste. A value is the number to its last bit, and as it is shown. */
export type PastedCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number; readonly shown: string }
  | { readonly kind: 'text' | 'formula'; readonly text: string };

export type Calc = {
  /** Opens a sheet and copies a range of it. */
  copy(sheet: string, range: string): Promise<Copied>;
  /** Pastes what another program copied into an empty sheet. */
  paste(copied: Copied): Promise<readonly (readonly PastedCell[])[]>;
};

const patience = 90_000;
const libraries = 'http://openoffice.org/2000/';
const doctype = (kind: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">\n`;

/**
 * The real LibreOffice Calc, without a window, in a profile of its own inside `folder`. Copy and Paste are its own
 * commands, and its clipboard is its own: the one that it hands on to the desktop where there is one.
 */
export async function startCalc(folder: string, language: string): Promise<Calc> {
  const profile = join(folder, `calc-${language}`);
  await writeProfile(profile, language);
  const files = Object.fromEntries(
    ['book.fods', 'copied.html', 'copied.txt', 'cells.txt'].map((name) => [name, join(profile, name)]),
  );
  const path = (name: string): string => files[name] ?? '';
  const address = (name: string): string => pathToFileURL(path(name)).href;
  const run = async (macro: string, range = ''): Promise<void> => {
    const env = {
      ...process.env,
      CALC_BOOK: address('book.fods'),
      CALC_RANGE: range,
      CALC_HTML: address('copied.html'),
      CALC_TEXT: address('copied.txt'),
      CALC_CELLS: address('cells.txt'),
    };
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    await promisify(execFile)('soffice', [...args, `macro:///Standard.Clipboard.${macro}`], { env, timeout: patience });
  };
  return {
    async copy(sheet, range) {
      await writeFile(path('book.fods'), sheet);
      await run('CopyOut', range);
      return { html: await readFile(path('copied.html'), 'utf8'), text: await readFile(path('copied.txt'), 'utf8') };
    },
    async paste({ text, html }) {
      await writeFile(path('copied.html'), html);
      await writeFile(path('copied.txt'), text);
      await run('PasteIn');
      const cells = await readFile(path('cells.txt'), 'utf8');
      return cells
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t').map(readCell));
    },
  };
}

async function writeProfile(profile: string, language: string): Promise<void> {
  const basic = join(profile, 'user', 'basic');
  await mkdir(join(basic, 'Standard'), { recursive: true });
  const source = await readFile(join(import.meta.dirname, 'Clipboard.bas'), 'utf8');
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const library = (kind: string): string =>
    `${doctype('library:libraries', 'libraries.dtd')}<library:libraries xmlns:library="${libraries}library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
  const modules = (kind: string, element: string): string =>
    `${doctype('library:library', 'library.dtd')}<library:library xmlns:library="${libraries}library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${element}</library:library>`;
  const setting = (path: string, name: string, value: string): string =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await Promise.all([
    writeFile(join(basic, 'script.xlc'), library('script')),
    writeFile(join(basic, 'dialog.xlc'), library('dialog')),
    writeFile(
      join(basic, 'Standard', 'script.xlb'),
      modules('script', '<library:element library:name="Clipboard"/>'),
    ),
    writeFile(join(basic, 'Standard', 'dialog.xlb'), modules('dialog', '')),
    writeFile(
      join(basic, 'Standard', 'Clipboard.xba'),
      `${doctype('script:module', 'module.dtd')}<script:module xmlns:script="${libraries}script" script:name="Clipboard" script:language="StarBasic">${escaped}</script:module>`,
    ),
    writeFile(
      join(profile, 'user', 'registrymodifications.xcu'),
      `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting('Setup/L10N', 'ooSetupSystemLocale', language)}</oor:items>`,
    ),
  ]);
}

function readCell(text: string): PastedCell {
  const [kind = '', ...rest] = text.split(' ');
  if (kind === 'empty') return { kind };
  if (kind === 'text' || kind === 'formula') return { kind, text: rest.join(' ') };
  const [sign, exponent, upper, lower] = (rest[0] ?? '').split(':');
  const size = (Number(upper) * 2 ** 26 + Number(lower)) * 2 ** (Number(exponent) - 53);
  return { kind: 'value', value: sign === '-' ? -size : size, shown: rest.slice(1).join(' ') };
}
