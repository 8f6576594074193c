import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#electron/writers/index.ts';
import { createPaper, newPage, TooManyPages } from '#electron/writers/pdf/paper.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseReport, type Block, type Report } from '#shared/report/index.ts';
import { reportInput, reportOf, sampleDocument, tinyDocument } from './sample.ts';
import { inFolder, run } from './tools.ts';

const report = reportOf(sampleDocument());
const write = async (of: Report): Promise<Uint8Array> => unwrap(await writePdf(of));
const pdf = await write(report);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const withFile = <Value>(bytes: Uint8Array, work: (path: string) => Value): Promise<Value> =>
  inFolder((folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    return work(path);
  });
const collapse = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

describe('the same content gives the same document', () => {
  it('byte for byte', async () => {
    expect(hash(await write(reportOf(sampleDocument())))).toBe(hash(pdf));
  });

  it('and another when a number, the time or the digest differs', async () => {
    const input = reportInput(sampleDocument());
    const other = unwrap(caseReport({ ...input, asOf: '2026-11-18T09:42:00.000Z' }));
    const signed = unwrap(caseReport({ ...input, digest: input.digest.replace('9', '8') }));
    const hashes = [pdf, await write(other), await write(signed)].map(hash);
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the file', () => {
  it('is sound, tagged, titled, in its language, with its dates', () =>
    withFile(pdf, (path) => {
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
      const info = run('pdfinfo', '-isodates', path);
      expect(info).toMatch(/Title:\s+Home Hub with care plan/);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/JavaScript:\s+no/);
      expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
      expect(info).toMatch(/CreationDate:\s+2026-11-18T/);
      const catalogue = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
      expect(catalogue).toContain('/Lang (en-GB)');
      expect(catalogue).toContain('/DisplayDocTitle true');
      expect(catalogue).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }));

  it('embeds every font as a subset', () =>
    withFile(pdf, (path) => {
      const fonts = run('pdffonts', path).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThanOrEqual(2);
      for (const font of fonts) expect(font).toMatch(/Inter.*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    }));

  it('has no script, no action and no link', () =>
    withFile(pdf, (path) => {
      const text = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
      expect(text).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|URI|GoToR|SubmitForm|EmbeddedFile|RichMedia)\b/);
    }));
});

describe('the structure that a screen reader follows', () => {
  it('names headings, tables with heads, lists, and figures with words for the picture', () =>
    withFile(pdf, (path) => {
      const tree = run('pdfinfo', '-struct-text', path);
      const count = (tag: string): number => tree.split('\n').filter((line) => line.trimStart().startsWith(tag)).length;
      expect(count('H1')).toBe(1);
      expect(count('H2')).toBe(report.sections.length - 1);
      expect(count('H3')).toBeGreaterThanOrEqual(6);
      const blocks = report.sections.flatMap((section) => section.blocks);
      expect(count('Table')).toBe(blocks.filter((block) => block.kind === 'table').length);
      expect(count('Figure')).toBe(blocks.filter((block) => block.kind === 'chart').length);
      expect(count('TH')).toBeGreaterThan(100);
      expect(count('TD')).toBeGreaterThan(300);
      expect(count('LI')).toBeGreaterThan(15);
      expect(tree).toContain('"Home Hub with care plan"');
      const catalogue = run('qpdf', '--qdf', '--object-streams=disable', path, '-');
      expect(catalogue.match(/\/S \/Figure/g)?.length).toBe(count('Figure'));
      expect(catalogue.match(/\/Alt [(<]/g)?.length).toBe(count('Figure'));
      expect(catalogue).toContain('/Scope /Column');
      expect(catalogue).toContain('/ColSpan');
    }));
});

describe('the pages', () => {
  it('carry the number, the conventions, the digest, the time and their number', () =>
    withFile(pdf, (path) => {
      const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1).map(collapse);
      expect(pages.length).toBeGreaterThan(8);
      pages.forEach((page, index) => {
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
        expect(page).toContain('EUR · nominal · after tax · mid-period');
        expect(page).toContain(
          'Aurora Home Hub.casewright · content 9f2c4e81a0b37d55 · as of 18 November 2026, 09:41 UTC',
        );
        if (index > 0) expect(page).toContain('Home Hub with care plan · In review');
      });
      expect(pages[0]).toContain('€3.78 m');
      expect(pages[0]).toContain('The ask');
      expect(pages[0]).toContain('at €44 with a 12 % channel discount');
      expect(pages.at(-1)).toContain('9f2c4e81a0b37d5566c1e0f4a8b92d7731cc5e10f6a94b2288d0e3715fbc6a42');
    }));

  it('repeat the head of a table that goes on', () =>
    withFile(pdf, (path) => {
      const pages = run('pdftotext', '-layout', path, '-').split('\f').map(collapse);
      const register = pages.filter((page) => page.includes('Assumption Value Source Owner Confidence Review by'));
      expect(register.length).toBeGreaterThanOrEqual(2);
    }));

  it('leave no page nearly empty for a section that would start its own', async () => {
    const document = sampleDocument();
    // With four of their own, the scenarios take two pages and the options of the sample end at the top of a third.
    const [one, two, three] = (document.scenarios ?? []).map((scenario) => ({ ...scenario, inherits: null }));
    if (!one || !two || !three) throw new Error('the sample has three scenarios');
    const longer = { ...document, scenarios: [one, two, three, { ...one, name: 'One more' }] };
    const bytes = await write(reportOf(longer));
    const pages = await withFile(bytes, (path) => run('pdftotext', '-bbox', path, '-').split('<page ').slice(1));
    const foot = 770;
    const ends = pages.map((page) =>
      Math.max(...[...page.matchAll(/yMax="([\d.]+)"/g)].map((found) => Number(found[1])).filter((y) => y < foot)),
    );
    expect(ends.map((end) => end / foot).filter((share) => share < 0.35)).toEqual([]);
  });

  it('hold every assumption and every formula', () =>
    withFile(pdf, (path) => {
      const text = collapse(run('pdftotext', '-raw', path, '-'));
      for (const line of sampleDocument().lines) {
        if (line.kind === 'formula') expect(text).toContain(`${line.name} =`);
      }
      expect(text).toContain('Tooling quotation (€1.7 m), test stations (€0.5 m), platform estimate (€0.8 m)');
    }));
});

describe('cases nobody planned for', () => {
  const sound = (made: Report): Promise<string> =>
    write(made).then((bytes) =>
      withFile(bytes, (path) => {
        expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
        return collapse(run('pdftotext', '-layout', path, '-'));
      }),
    );

  it('a case with almost nothing', async () => {
    expect(await sound(reportOf({ ...tinyDocument, lines: [], results: [] }))).toContain('Tiny');
  });

  it(
    'texts of 64 KB, words without a space, control characters, letters of other scripts',
    { timeout: 90_000 },
    async () => {
      const long = 'All work and no play. '.repeat(2900);
      const text = await sound(
        reportOf({
          ...tinyDocument,
          name: 'Łódź – Straße ﬁ \u0000\u0007 end',
          description: 'w'.repeat(3000),
          narrative: { ask: long, recommendation: '**x', background: `- ${'y'.repeat(5000)}`, risks: '\ud800 lone' },
          lines: tinyDocument.lines.map((line) => ({
            ...line,
            label: `${line.name} ${'very long label '.repeat(11)}`.slice(0, 190),
            note: long,
            ...(line.kind === 'input' ? { assumption: { source: long, owner: 'o'.repeat(190) } } : {}),
          })),
        }),
      );
      expect(text).toContain('Łódź – Straße');
      // The ask and the source of both inputs, whole, over however many pages.
      expect(text.match(/\bplay\b/g)).toHaveLength(2900 * 3);
    },
  );

  it('figures that do not exist', async () => {
    const text = await sound(
      reportOf({
        ...tinyDocument,
        lines: [
          ...tinyDocument.lines,
          { name: 'ratio', kind: 'formula', formula: 'flow / (period - 1)', unit: 'EUR' },
          { name: 'irr_year', kind: 'formula', formula: 'irr(flow, 100)', unit: '%' },
        ],
        results: ['irr_year', 'value'],
      }),
    );
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the number of pages', () => {
  it('is at most 2,000', () => {
    const paper = createPaper(report);
    for (let count = 0; count < 2000; count++) newPage(paper);
    expect(() => newPage(paper)).toThrow(TooManyPages);
  });

  it('is told in a sentence when a case needs more', async () => {
    // Tall and quick to draw: a page with less on it would take the next section too.
    const tall: Block = {
      ...{ kind: 'chart', chart: 'columns', title: 'Part', caption: 'Nothing.', alt: 'Nothing.' },
      ...{ axis: { unit: '', divide: 1 }, groups: [], groupMarks: [], series: [] },
    } as const;
    const sections = Array.from({ length: 2001 }, (_, index) => ({
      id: `part-${index}`,
      title: 'Part',
      startsPage: true,
      blocks: [tall, tall],
    }));
    const answer = await writePdf({ ...report, sections });
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(answer.ok ? '' : answer.error.message).toContain('more than 2,000 pages');
  });
});
