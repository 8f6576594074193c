import { bundle, isBundleStale } from '#build/bundle.ts';

/** Set-up of the browser and desktop suites: they test what is built, so it is built first when it is not up to date. */
export async function setup(): Promise<void> {
  if (process.env['CASEWRIGHT_TEST_DIST'] || !(await isBundleStale())) return;
  const { code, text } = await bundle('pipe');
  if (code !== 0) throw new Error(`The app could not be built:\n${text}`);
}
