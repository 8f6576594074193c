import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';
import { readImports } from './imports.ts';
import { licenceOf } from './licences.ts';
import { packageAt, readLock } from './package-files.ts';
import { shippedPackages } from './shipped.ts';

export const noticesPath = 'THIRD-PARTY-NOTICES.md';

export type Notice = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};

/** The notices as one page: what ships, then every licence text once with the packages that it covers. */
export function noticesPage(notices: readonly Notice[]): string {
  const byName = [...notices].sort((a, b) =>
    a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name),
  );
  const texts = new Map<string, string[]>();
  for (const { name, version, text } of byName) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  return [
    '# Third-party notices',
    '',
    'Casewright is under the MIT licence (see LICENSE). The app contains the packages below, each under its own licence.',
    'Written by `npm run notices`; Electron adds the notices of Chromium and Node in its own folder (LICENSES.chromium.html).',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...byName.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    ...[...texts].flatMap(([text, packages]) => ['', `## ${packages.join(', ')}`, '', '```text', text, '```']),
    '',
  ].join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function licenceText(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => /^(licen[cs]e|copying|ofl)/i.test(name)).sort();
  const texts = await Promise.all(found.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  const text = texts.map((one) => one.replaceAll('\r\n', '\n').replaceAll('```', "'''").trim()).join('\n\n');
  return text === '' ? null : text;
}

/** The page that belongs to what is installed. A package without a licence text is given the words of its licence. */
export async function writeNotices(root: string): Promise<{ text: string; findings: readonly Finding[] }> {
  const lock = await readLock(root);
  const ownText = await readFile(join(root, 'LICENSE'), 'utf8').catch(() => '');
  const findings: Finding[] = [];
  const notices: Notice[] = [];
  for (const place of shippedPackages(await readImports(root), lock)) {
    const entry = lock.packages[place];
    const [name, version] = [packageAt(place), entry?.version ?? ''];
    const licence = licenceOf(place, lock);
    const manifest = await readFile(join(root, place, 'package.json'), 'utf8').catch(() => null);
    // An optional package of another system, or a peer that nobody installed: it is not in what we build.
    if (manifest === null) continue;
    if (licence === null)
      findings.push({ place, message: `${name} names no licence. Enter it in build/checks/licences.ts.` });
    const text = (await licenceText(join(root, place))) ?? fallback(licence ?? '', manifest, ownText);
    notices.push({ name, version, licence: licence ?? '', text });
  }
  return { text: noticesPage(notices), findings };
}

/** For a package without a licence file: what it declares, with the words of the MIT licence, which are ours as well. */
function fallback(licence: string, manifest: string, ownText: string): string {
  const author = /"author"\s*:\s*(?:"([^"]+)"|\{[^}]*?"name"\s*:\s*"([^"]+)")/.exec(manifest);
  const words = licence === 'MIT' ? `\n\n${ownText.slice(Math.max(0, ownText.indexOf('Permission is'))).trim()}` : '';
  return `${licence} licence, as its package.json declares. Copyright ${author?.[1] ?? author?.[2] ?? 'its authors'}.${words}`;
}

export const noticesCheck: Check = {
  name: 'notices',
  run: async (root) => {
    const { text, findings } = await writeNotices(root);
    const current = await readFile(join(root, noticesPath), 'utf8').catch(() => '');
    if (current === text) return findings;
    return [...findings, { place: noticesPath, message: 'is not what ships now. Run "npm run notices".' }];
  },
};

if (isProgram(import.meta)) await runAsProgram(noticesCheck);
