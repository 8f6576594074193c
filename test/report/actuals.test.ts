import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCsv, writePdf } from '#electron/writers/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Block, Report } from '#shared/report/index.ts';
import { reportOf, sampleDocument, tinyDocument } from './sample.ts';
import { inFolder, run } from './tools.ts';

it('says up to when the numbers are actual, with the conventions and in their appendix; nothing where all is forecast', () => {
  const { timeline } = tinyDocument;
  const report = reportOf({ ...tinyDocument, timeline: { ...timeline, actualsTo: '2027-12' } });
  const words = report.meta.conventions.filter((each) => each.startsWith('Actuals'));
  expect(words).toEqual(['Actuals to Dec 2027, forecast from Jan 2028']);
  expect(JSON.stringify(report.sections.find(({ id }) => id === 'definitions'))).toContain(words[0]);
  expect(JSON.stringify(reportOf(tinyDocument))).not.toContain('Actuals');
});

const sample = sampleDocument();
const begun = reportOf({ ...sample, timeline: { ...sample.timeline, actualsTo: '2028-03' } });
const blocksOf = (report: Report): readonly Block[] => report.sections.flatMap((section) => section.blocks);
const collapse = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');
const pagesOf = (report: Report): Promise<string[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, unwrap(await writePdf(report)));
    return run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1).map(collapse);
  });

describe('a case whose forecast has begun, on paper', () => {
  it('marks the years of its tables', () => {
    const tables = blocksOf(begun).filter((block) => block.kind === 'table' && block.id === 'yearly-figures');
    const marks = tables.flatMap((table) => (table.kind === 'table' ? table.columns.map(({ mark }) => mark) : []));
    expect(marks.filter(Boolean)).toEqual(['actual', 'actual to Mar']);
  });

  it('marks its charts over time, in the picture and in the words for it', () => {
    const charts = blocksOf(begun).filter((block) => block.kind === 'chart');
    const line = charts.filter((chart) => chart.chart === 'line');
    expect(line.map(({ actual }) => actual)).toEqual([15, 15]);
    for (const { caption, alt } of line) {
      expect(caption).toContain('What is actual is shaded: to Mar 2028.');
      expect(alt).toContain('What is actual is shaded: to Mar 2028.');
    }
    const [columns] = charts.filter((chart) => chart.chart === 'columns');
    expect(columns?.groupMarks).toEqual(['actual', 'actual to Mar', null, null, null]);
    expect(columns?.alt).toMatch(/2027 actual .*2028 actual to Mar .*2029 \d/);
  });

  it('says so on its pages, and no foot of a page is cut', async () => {
    const pages = await pagesOf(begun);
    for (const page of pages) {
      expect(page).toContain('Actuals to Mar 2028, forecast from Apr 2028');
      expect(page).toContain('EUR · nominal · after tax · mid-period · P90 is the high end · 11.0 % discount rate');
    }
    expect(pages.find((page) => page.includes('Model by year'))).toMatch(/2027 2028 2029 .*actual actual to/);
    expect(pages.find((page) => page.includes('by year, base'))).toMatch(
      /2027 2028 2029 2030 2031 actual actual to Mar/,
    );
  });

  it('cuts conventions that no two lines hold', async () => {
    const conventions = Array.from({ length: 12 }, (_, index) => `a convention with the number ${index}`);
    const [page] = await pagesOf({ ...begun, meta: { ...begun.meta, conventions } });
    expect(page).toContain('a convention with the number 1 ·');
    expect(page).toContain('…');
  });
});

describe('the data of a case whose forecast has begun', () => {
  const file = (report: Report, id: string): string[] =>
    writeCsv(report)
      .filter(({ name }) => name === `${report.fileStem}-${id}.csv`)
      .flatMap(({ text }) => text.replace('\uFEFF', '').trimEnd().split('\r\n'));

  it('say of each year and month what it is, and of each month of the cash curve', () => {
    expect(file(begun, 'periods').slice(0, 4)).toEqual([
      'Grain,Period,Starts,Actual or forecast',
      'year,2027,2027-01-01,actual',
      'year,2028,2028-01-01,partly actual',
      'year,2029,2029-01-01,forecast',
    ]);
    expect(file(begun, 'periods')).toContain('month,Mar 2028,2028-03-01,actual');
    expect(file(begun, 'cash-curve')[0]).toMatch(/^Period,Starts,Actual or forecast,Base \(EUR\)/);
    expect(file(begun, 'cash-curve')[16]).toMatch(/^Apr 2028,2028-04-01,forecast,/);
  });

  it('have heads that read back as the years and days that they are', () => {
    expect(file(begun, 'yearly-figures')[0]).toBe('Section,Line,Name,Kind,Unit,2027,2028,2029,2030,2031,Total');
    expect(file(begun, 'all-periods')[0]).toMatch(/^Section,Line,Name,Kind,Unit,2027-01-01,2027-02-01/);
  });

  it('say nothing of it where all is forecast', () => {
    const plain = reportOf(sample);
    expect(file(plain, 'periods')).toEqual([]);
    expect(file(plain, 'cash-curve')[0]).toMatch(/^Period,Starts,Base/);
  });
});
