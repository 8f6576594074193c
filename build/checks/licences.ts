import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';
import { readImports } from './imports.ts';
import { installed, packageAt, readLock, type Lock } from './package-files.ts';
import { shippedPackages } from './shipped.ts';

/** Licences that let us ship a copy inside an MIT program with nothing but a notice. */
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'WTFPL',
  'CC0-1.0',
]);

/** Fonts may be embedded in documents and shipped unchanged. */
const fonts = new Set(['OFL-1.1']);
const isFont = (name: string): boolean => name.includes('font');

/** Used to build or test, never part of what we hand out; `shipped` proves it. */
const toolsOnly: Readonly<Record<string, string>> = {
  'MPL-2.0': 'axe-core and lightningcss: unchanged, and only changes to them would have to be published',
  'CC-BY-4.0': 'caniuse-lite: a table of browser versions',
  'Python-2.0': 'argparse: permissive, from Python',
};

/** Packages whose manifest names no licence, with what their licence file says. Read by a person. */
const readByHand: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/** Whether an SPDX expression such as `(MIT OR GPL-3.0) AND ISC` can be kept with the licences that `accepts` takes. */
export function canBeKept(expression: string, accepts: (licence: string) => boolean): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const term = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && accepts(token);
    const inner = either();
    at++;
    return inner;
  };
  const both = (): boolean => {
    let kept = term();
    while (tokens[at] === 'AND') {
      at++;
      kept = term() && kept;
    }
    return kept;
  };
  const either = (): boolean => {
    let kept = both();
    while (tokens[at] === 'OR') {
      at++;
      kept = both() || kept;
    }
    return kept;
  };
  const kept = either();
  return kept && at === tokens.length;
}

/** The licence of an installed package, from its manifest or, where that is silent, as read by hand. */
export function licenceOf(place: string, lock: Lock): string | null {
  const entry = lock.packages[place];
  return entry?.license ?? readByHand[`${packageAt(place)}@${entry?.version ?? ''}`] ?? null;
}

export function findLicenceFaults(lock: Lock, shipped: readonly string[]): readonly Finding[] {
  const ships = new Set(shipped);
  return installed(lock).flatMap(([place]) => {
    const name = packageAt(place);
    const licence = licenceOf(place, lock);
    if (licence === null) {
      return [
        {
          place,
          message: `${name} names no licence. Read its licence file, then enter it in build/checks/licences.ts, or do without.`,
        },
      ];
    }
    const accepts = (one: string): boolean =>
      permissive.has(one) || (isFont(name) && fonts.has(one)) || (!ships.has(place) && one in toolsOnly);
    if (canBeKept(licence, accepts)) return [];
    const where = ships.has(place) ? 'in what we ship' : 'even for building and testing';
    return [{ place, message: `${name} is under ${licence}, which is not accepted ${where}. Choose another package.` }];
  });
}

export const licencesCheck: Check = {
  name: 'licences',
  run: async (root) => {
    const lock = await readLock(root);
    return findLicenceFaults(lock, shippedPackages(await readImports(root), lock));
  },
};

if (isProgram(import.meta)) await runAsProgram(licencesCheck);
