import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProgram, projectRoot } from './checks/finding.ts';

export const formulasPagePath = 'docs/formulas.md';

type Section = {
  readonly title: string;
  readonly about: string;
  /** Where the functions are: a menu that names them in its order, or the files themselves. */
  readonly menu?: string;
  readonly files?: readonly string[];
};

const sections: readonly Section[] = [
  {
    title: 'Discounting and appraisal',
    about: 'Flows are one number a period from period 1; the initial flow stands at time 0.',
    menu: 'shared/engine/finance/index.ts',
  },
  {
    title: 'Margin, price and volume',
    about: 'Money a unit and units a period.',
    menu: 'shared/engine/pricing/index.ts',
  },
  {
    title: 'Forecast',
    about: 'Adoption, erosion, customers, and how far a forecast was off.',
    menu: 'shared/engine/forecasting/index.ts',
  },
  {
    title: 'Decisions and information',
    about: 'What to choose, and what knowing more first is worth.',
    menu: 'shared/engine/decision/index.ts',
    files: [
      'shared/engine/analysis/value-of-information.ts',
      'shared/engine/analysis/information/partial-information.ts',
    ],
  },
  {
    title: 'Sensitivity and estimates',
    about: 'Where the spread of a result comes from, and a mean from three points.',
    files: [
      'shared/engine/analysis/sobol-indices.ts',
      'shared/engine/analysis/sensitivity/indices-of-function.ts',
      'shared/engine/statistics/three-point.ts',
    ],
  },
  { title: 'Prioritisation', about: 'Scores for ranking ideas.', menu: 'shared/engine/prioritisation/index.ts' },
  { title: 'Portfolio', about: 'Which projects to do together.', menu: 'shared/engine/portfolio/index.ts' },
];

/**
 * The page of formulas, written from the docstrings of the engine, so that what a finance partner reads is what the
 * code promises. Types and constants are left out; every function of a menu is there, in its order.
 */
export async function formulasPage(root: string): Promise<string> {
  const parts = await Promise.all(
    sections.map(async ({ title, about, menu, files = [] }) => {
      const ofMenu = menu === undefined ? [] : await functionsOfMenu(root, menu);
      const ofFiles = await Promise.all(files.map(async (file) => [...(await docstrings(root, file))]));
      const told = [...ofMenu, ...ofFiles.flat()].map(
        ([name, text]) => `### ${inWords(name)} (\`${name}\`)\n\n${text}`,
      );
      return `## ${title}\n\n${about}\n\n${told.join('\n\n')}`;
    }),
  );
  return `${head}\n\n${parts.join('\n\n')}\n`;
}

const head = `# The formulas, and which definition each one is

Sources disagree about many of these terms. This page says which definition Casewright uses, with the source and an
example that is tested. Rates and shares are fractions: 0.1 is 10 %. “NaN” is a figure that does not exist: the app shows none.

The page is written from the code by \`npm run formulas\`. The functions of a formula in a case are in
[formula-language.md](formula-language.md).`;

async function functionsOfMenu(root: string, menu: string): Promise<readonly (readonly [string, string])[]> {
  const folder = menu.slice(0, menu.lastIndexOf('/'));
  const lines = (await readFile(join(root, menu), 'utf8')).matchAll(/export \{([^}]+)\} from '\.\/([^']+)'/g);
  const found = [...lines].map(async ([, names = '', file = '']) => {
    const known = await docstrings(root, `${folder}/${file}`);
    return names.split(',').flatMap((each): (readonly [string, string])[] => {
      const name = each.trim();
      const text = known.get(name);
      return text === undefined ? [] : [[name, text]];
    });
  });
  return (await Promise.all(found)).flat();
}

/** `netPresentValue` as `Net present value`. */
function inWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The docstring of every function a file exports, as Markdown. */
async function docstrings(root: string, file: string): Promise<ReadonlyMap<string, string>> {
  const source = await readFile(join(root, file), 'utf8');
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)/g);
  return new Map([...found].map(([, text = '', name = '']): [string, string] => [name, asMarkdown(text)]));
}

function asMarkdown(docstring: string): string {
  const lines = docstring.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines
    .join('\n')
    .trim()
    .replaceAll(/\n {2}(?=\S)/g, ' ')
    .replaceAll(/([^\n])\n(?=[^\n-])/g, '$1 ');
}

if (isProgram(import.meta)) {
  await writeFile(join(projectRoot, formulasPagePath), await formulasPage(projectRoot));
  console.log(`Wrote ${formulasPagePath}. Run "npm run format".`);
}
