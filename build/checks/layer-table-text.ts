import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './finding.ts';
import { layers, packages } from './layer-table.ts';

const [begin, end] = ['<!-- layers:begin -->', '<!-- layers:end -->'];

/** The import table as Markdown, for README. */
export function layerTable(): string {
  const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = layers.map(({ folder, may, types, node }) => {
    const own = Object.keys(packages).filter((name) =>
      packages[name]?.some((place) => `${place}/`.startsWith(`${folder}/`)),
    );
    const typesOf = types ? `types of ${code(types)}` : '';
    const parts = [may.includes('*') ? 'everything' : code(may), typesOf, code(own)];
    const says = parts.filter((part) => part !== '').join('; ') || 'nothing';
    return `| ${code([folder])} | ${says} | ${node ? 'yes' : ''} |`;
  });
  return ['| folder | may import | Node |', '| --- | --- | --- |', ...rows].join('\n');
}

const section = new RegExp(`${begin}[^]*?${end}`);
const squeezed = (text: string): string => text.replace(/[ -]+/g, ' ').trim();

/** Spaces do not count: the formatter lines the columns up. */
export function tableIsCurrent(readme: string): boolean {
  const found = section.exec(readme)?.[0] ?? '';
  return squeezed(found.replace(begin, '').replace(end, '')) === squeezed(layerTable());
}

export async function readmeWithTable(): Promise<void> {
  const path = join(projectRoot, 'README.md');
  const readme = await readFile(path, 'utf8');
  await writeFile(path, readme.replace(section, `${begin}\n\n${layerTable()}\n\n${end}`));
}
