/** Draws the PNGs from the SVGs with a real browser. Run by hand when an SVG changes; the PNGs are committed. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
/** The sizes that a Linux desktop looks for; the other systems' icons are made from the largest. */
const drawings = [
  ...[16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({
    from: 'icon.svg',
    to: `linux/${size}x${size}.png`,
    size,
  })),
  { from: 'icon.svg', to: 'icon.png', size: 1024 },
  { from: 'document.svg', to: 'document.png', size: 1024 },
];

const browser = await chromium.launch({
  executablePath: process.env['CASEWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
await mkdir(join(folder, 'linux'), { recursive: true });
for (const { from, to, size } of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(join(folder, from), 'utf8');
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, to), omitBackground: true });
  await page.close();
}
await browser.close();
