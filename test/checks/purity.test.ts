import { describe, expect, it } from 'vitest';
import { findImpurities } from '#build/checks/purity.ts';

const messages = (text: string) => findImpurities('shared/kernel/a.ts', text).map(({ message }) => message);

describe('purity of shared', () => {
  it.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const now = new Date;', 'new Date()'],
    ['const now = Date();', 'Date()'],
    ['const dice = Math.random();', 'Math.random'],
    ['const roll = Math.random; roll();', 'Math.random'],
    ['const home = process.env.HOME;', 'process'],
    ['const wide = window.innerWidth;', 'window'],
    ['globalThis.cache = 1;', 'globalThis'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const go = new Function("return 1");', 'Function'],
    ['eval("1");', 'eval'],
    ['setTimeout(() => undefined, 1);', 'setTimeout'],
    ['console.log(1);', 'console'],
    ['names.sort((a, b) => a.localeCompare(b));', 'localeCompare'],
    ['const text = (5).toLocaleString();', 'toLocaleString'],
    ['const format = new Intl.NumberFormat();', 'Intl.NumberFormat'],
  ])('refuses %s', (text, name) => {
    expect(messages(text).join()).toContain(`uses ${name}: `);
  });

  it.each([
    'const at = new Date(0);',
    'const start = Date.UTC(2027, 0);',
    'const largest = Math.max(1, 2);',
    'const functions = { window: 1, process: 2 };',
    'const size = functions.window;',
    'export function window(values: number[], size: number) { return values.length - size; }\nwindow([], 1);',
    'function run(process: string) { return process; }',
    'type Handler = Function;',
    "const format = new Intl.NumberFormat('en');",
    "a.localeCompare(b, 'en');",
    '// Math.random() in a comment\nconst text = "Date.now()";',
  ])('allows %s', (text) => {
    expect(messages(text)).toEqual([]);
  });

  it('names file and line', () => {
    expect(findImpurities('shared/a.ts', 'const a = 1;\nconst b = Math.random();\n')[0]?.place).toBe('shared/a.ts:2');
  });
});
