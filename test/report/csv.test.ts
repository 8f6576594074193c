import { writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#electron/writers/index.ts';
import { safeField } from '#shared/kernel/safe-field.ts';
import { dataTables, fileStem, type Report, type Table } from '#shared/report/index.ts';
import { reportOf, sampleDocument } from './sample.ts';
import { inFolder, run } from './tools.ts';

const report = reportOf(sampleDocument());
const withTables = (tables: readonly Table[]): Report => ({ ...report, sections: [], attachments: tables });
const oneColumn = (values: readonly (string | number | null)[]): Table => ({
  kind: 'table',
  id: 'one',
  caption: '',
  columns: [{ label: 'Value', align: 'left', weight: 1 }],
  rows: values.map((data) => ({ kind: 'row', emphasis: false, cells: [{ text: '', data }] })),
});
const parsed = (text: string): string[][] => Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data;

describe('a field that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    '+1+cmd',
    '+A1',
    '-A1',
    '-2+3',
    '- 5',
    '@SUM(1)',
    '\t=1',
    '\tplain',
    '\rplain',
    '\nplain',
    '\0plain',
    ' =1',
    '   =1',
    '\u00a0=1',
    '\u3000=1',
    '\u200b=1',
    '\ufeff=1',
    ' \t =1',
    '＝1+1',
    '＋1',
    '－A1',
    '＠SUM(1)',
    ' ＝1',
    '﹦1',
    '=',
    '--5',
    '+-5',
    '-1e',
    '-0x10',
  ])('%j gets an apostrophe', (text) => expect(safeField(text)).toBe(`'${text}`));

  it.each([
    '-5',
    '+5',
    '-5.25',
    '-.5',
    '1e-9',
    '-1.5E+10',
    'plain',
    'a=b',
    'a-b',
    '',
    ' ',
    '5 = 5',
    '€-5',
    "'=1",
    '−5',
    '–',
  ])('%j stays as it is', (text) => expect(safeField(text)).toBe(text));

  it('is harmless wherever it stands in a case', () => {
    const evil = '=HYPERLINK("http://evil.example")';
    const document = sampleDocument();
    const made = reportOf({
      ...document,
      name: `${evil} ../../etc/passwd`,
      lines: document.lines.map((line) => ({
        ...line,
        label: `${evil} ${line.name}`,
        section: ` ${evil}`,
        note: `\t${evil}`,
        ...(line.kind === 'input'
          ? { assumption: { source: `@${evil}`, owner: `＝${evil}`, evidence: '+1', note: '-x' } }
          : {}),
      })),
      scenarios: [{ name: `-${evil}`, overrides: { launch_price: 44 } }],
    });
    for (const file of writeCsv(made)) {
      expect(file.name).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
      for (const row of parsed(file.text)) {
        for (const cell of row) {
          const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell);
          if (!number) expect(cell, file.name).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/u);
        }
      }
    }
  });

  it('never comes out of any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', '\u00a0', '1', '.', 'e', 'x', '"', ',', '\n'),
        }),
        (text) => {
          const safe = safeField(text);
          expect(Number.isFinite(Number(safe)) || !/^[\s\u00a0]*[=+\-@＝]/.test(safe)).toBe(true);
          expect(safe === text || safe === `'${text}`).toBe(true);
        },
      ),
    );
  });
});

describe('a CSV file', () => {
  const files = writeCsv(report);

  it('is there for every table, with a name that is safe', () => {
    expect(files.map((file) => file.name)).toEqual(
      dataTables(report).map((table) => `home-hub-with-care-plan-${table.id}.csv`),
    );
    expect(fileStem('../../Ärger: 50 % / <x>')).toBe('ärger-50-x');
    expect(fileStem('CON')).toBe('case-con');
    expect(fileStem('日本')).toBe('日本');
    expect(fileStem('…')).toBe('case');
    expect(fileStem('x'.repeat(300))).toHaveLength(60);
  });

  it('starts with a byte-order mark and ends its lines with CR LF', () => {
    for (const { text } of files) {
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  it('holds every number to the last bit, and nothing for what is undefined', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1 }), (values) => {
        const [file] = writeCsv(withTables([oneColumn(['x', ...values])]));
        const read = parsed(file?.text ?? '')
          .slice(2)
          .map(([cell]) => cell);
        values.forEach((value, index) => {
          if (Number.isFinite(value)) expect(Number(read[index])).toBe(value === 0 ? 0 : value);
          else expect(read[index] ?? '').toBe('');
        });
      }),
    );
  });

  it('gives back every text, with or without the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((text) => `x${text}x`);
        const [file] = writeCsv(withTables([oneColumn(rows)]));
        expect(
          parsed(file?.text ?? '')
            .slice(1)
            .map(([cell]) => cell),
        ).toEqual(rows);
      }),
    );
  });

  it('is the same when written twice', () => {
    expect(writeCsv(reportOf(sampleDocument()))).toEqual(files);
  });
});

describe('LibreOffice', () => {
  it('opens every CSV, finds no formula, and reads the numbers', { timeout: 120_000 }, async () => {
    const hostile = oneColumn(['=1+1', ' =1+1', '@SUM(1)', '+1+1', '-1-1', '＝1+1', '\t=1', -5, 2.5]);
    const files = [...writeCsv(report), ...writeCsv(withTables([hostile]))];
    await inFolder((folder) => {
      const out = join(folder, 'out');
      mkdirSync(out);
      const paths = files.map((file) => {
        const path = join(folder, file.name);
        writeFileSync(path, file.text);
        return path;
      });
      run(
        'soffice',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        out,
        ...paths,
      );
      for (const file of files) {
        const sheet = readFileSync(join(out, file.name.replace(/\.csv$/, '.fods')), 'utf8');
        expect(sheet, file.name).not.toContain('table:formula');
        expect(sheet, file.name).toContain('office:value-type="string"');
      }
      const summary = readFileSync(join(out, 'home-hub-with-care-plan-summary.fods'), 'utf8');
      expect(summary).toMatch(/office:value-type="float" office:value="3775578\.8843255/);
      const evil = readFileSync(join(out, 'home-hub-with-care-plan-one.fods'), 'utf8');
      expect(evil.match(/office:value-type="float"/g)).toHaveLength(2);
    });
  });
});
