import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rendererFile } from '#electron/main/renderer-file.ts';

const folder = '/srv/app/dist/renderer';

it.each([
  ['app://casewright/', '/srv/app/dist/renderer/index.html', 'text/html; charset=utf-8'],
  ['app://casewright/assets/a-1.js', '/srv/app/dist/renderer/assets/a-1.js', 'text/javascript; charset=utf-8'],
  ['app://casewright/assets/a%20b.css?x#y', '/srv/app/dist/renderer/assets/a b.css', 'text/css; charset=utf-8'],
])('%s is %s', (address, path, mediaType) => {
  expect(rendererFile(folder, address)).toEqual({ path, mediaType });
});

it.each([
  'app://other/index.html',
  'app://casewright.example/index.html',
  'file:///srv/app/dist/renderer/index.html',
  'https://casewright/index.html',
  'app://casewright/..%2f..%2fmain%2findex.js',
  'app://casewright/assets/..%2f..%2f..%2fpackage.json',
  'app://casewright/..%5cindex.js',
  'app://casewright/%2e%2e%2f%2e%2e%2findex.js',
  'app://casewright/..%2frenderer-other%2findex.js',
  'app://casewright/index.js%00.html',
  'app://casewright/%zz.js',
  'app://casewright/host.exe',
  'app://casewright/assets/',
  'not an address',
])('refuses %s', (address) => {
  expect(rendererFile(folder, address)).toBeNull();
});

it('never leaves the folder, whatever the address', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '/',
    '\\',
    '%5c',
    'a',
    'index.js',
    '%00',
    '%c0%af',
    '~',
    '//',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = rendererFile(folder, `app://casewright/${pieces.join('')}`);
      expect(file === null || (file.path.startsWith(`${folder}/`) && !file.path.includes('/../'))).toBe(true);
    }),
  );
});
