import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Calc has on its clipboard after Copy, in the two forms that other programs read. */
export type Copied = { readonly text: string; readonly html: string };
/** A cell of a sheet that was filled. A value is the number to its last bit, and as it is shown. */
export type FilledCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number; readonly shown: string }
  | { readonly kind: 'text' | 'formula'; readonly text: string };

export type Calc = {
  /** Opens a sheet and copies a range of it. */
  copy(sheet: string, range: string): Promise<Copied>;
  /** Takes one of the two forms that another program copied into an empty sheet. */
  takeIn(form: keyof Copied, copied: string): Promise<readonly (readonly FilledCell[])[]>;
};

const patience = 60_000;
const libraries = 'http://openoffice.org/2000/';
const doctype = (kind: string, file: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">\n`;

/**
 * The real LibreOffice Calc, without a window, in a profile of its own inside `folder`. Copy is its own command, and its
 * clipboard is its own: the one that it hands on to the desktop where there is one.
 */
export async function startCalc(folder: string, language: string): Promise<Calc> {
  const profile = join(folder, `calc-${language}`);
  await writeProfile(profile, language);
  const files = Object.fromEntries(
    ['book.fods', 'copied.html', 'copied.txt', 'cells.txt', 'failure.txt'].map((name) => [name, join(profile, name)]),
  );
  const path = (name: string): string => files[name] ?? '';
  const address = (name: string): string => pathToFileURL(path(name)).href;
  const run = async (macro: string, more: Readonly<Record<string, string>>): Promise<void> => {
    const env = {
      ...process.env,
      CALC_BOOK: address('book.fods'),
      ...more,
      CALC_HTML: address('copied.html'),
      CALC_TEXT: address('copied.txt'),
      CALC_CELLS: address('cells.txt'),
      CALC_FAILURE: address('failure.txt'),
    };
    // The macro writes over what is there and would leave the rest of a longer file.
    await Promise.all(['cells.txt', 'failure.txt'].map((name) => rm(path(name), { force: true })));
    await soffice(profile, [`macro:///Standard.Clipboard.${macro}`], env);
    const failure = await readFile(path('failure.txt'), 'utf8').catch(() => '');
    if (failure !== '') throw new Error(`The macro ${macro} failed: ${failure}`);
  };
  return {
    async copy(sheet, range) {
      await writeFile(path('book.fods'), sheet);
      await run('CopyOut', { CALC_RANGE: range });
      return { html: await readFile(path('copied.html'), 'utf8'), text: await readFile(path('copied.txt'), 'utf8') };
    },
    async takeIn(form, copied) {
      await writeFile(path(`copied.${form === 'html' ? 'html' : 'txt'}`), copied);
      await run('TakeIn', { CALC_FORM: form });
      const cells = await readFile(path('cells.txt'), 'utf8');
      return cells
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t').map(readCell));
    },
  };
}

/** The command is a script that starts the program: they are a group of their own, so that a hang ends both. */
function soffice(profile: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  return new Promise((resolve, reject) => {
    const program = spawn('soffice', [...settings, ...args], { env, detached: true, stdio: 'ignore' });
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    }, patience);
    program.on('error', reject);
    program.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else
        reject(
          new Error(isOver ? `LibreOffice did nothing for ${patience / 1000} s.` : `LibreOffice ended with ${code}.`),
        );
    });
  });
}

async function writeProfile(profile: string, language: string): Promise<void> {
  const basic = join(profile, 'user', 'basic');
  await mkdir(join(profile, 'user'), { recursive: true });
  const source = await readFile(join(import.meta.dirname, 'Clipboard.bas'), 'utf8');
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const setting = (path: string, name: string, value: string): string =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting('Setup/L10N', 'ooSetupSystemLocale', language)}</oor:items>`,
  );
  // The first start makes the profile, with an empty library of macros in place of any that is there.
  await soffice(profile, ['--terminate_after_init'], process.env);
  await Promise.all([
    writeFile(
      join(basic, 'Standard', 'script.xlb'),
      `${doctype('library:library', 'library.dtd')}<library:library xmlns:library="${libraries}library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Clipboard"/></library:library>`,
    ),
    writeFile(
      join(basic, 'Standard', 'Clipboard.xba'),
      `${doctype('script:module', 'module.dtd')}<script:module xmlns:script="${libraries}script" script:name="Clipboard" script:language="StarBasic">${escaped}</script:module>`,
    ),
  ]);
}

function readCell(text: string): FilledCell {
  const [kind = '', ...rest] = text.split(' ');
  if (kind === 'empty') return { kind };
  if (kind === 'text' || kind === 'formula') return { kind, text: rest.join(' ') };
  const [sign, exponent, upper, lower] = (rest[0] ?? '').split(':');
  const size = (Number(upper) * 2 ** 26 + Number(lower)) * 2 ** (Number(exponent) - 53);
  return { kind: 'value', value: sign === '-' ? -size : size, shown: rest.slice(1).join(' ') };
}
