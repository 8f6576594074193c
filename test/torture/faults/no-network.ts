import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import { atTheCommandLine, onTheDesktop, served } from '../doors/typical-jobs.ts';
import { cutOff, outwardLines, runToEnd, watched } from '../doors/without-network.ts';
import type { Fault } from '../fault.ts';
import { leaveOut } from '../leave-out.ts';

const root = join(import.meta.dirname, '../../..');
/** An address of the block that is kept for examples: nobody has it. */
const outside = `require('node:net').connect(80, '192.0.2.1').on('error', (error) => { console.log(error.code); })`;
export const noNetwork: Fault = {
  name: 'no-network',
  title: 'every test without a network, and no word to the outside',
  least: { full: 1_000, short: 50 },
  run: async ({ short, folder, progress }) => {
    const bad: string[] = [];
    // Without it every count below would be one of a machine that has its network.
    const cut = await runToEnd(cutOff([process.execPath, '-e', outside]));
    if (cut.text.trim() !== 'ENETUNREACH')
      return {
        tried: 0,
        bad: [`a program can't be cut off from the network here: ${cut.text}`],
        controlCaught: false,
        words: '',
      };

    // Setting up may use the network; what is tested is everything after that.
    if (!short) await ensureElectronRuntime();
    progress(short ? 'the tests of the rules' : 'every test');
    const suite = ['--as-installed', ...(short ? ['--only', 'checks'] : [])];
    const { code, text } = await runToEnd(cutOff([process.execPath, join(root, 'build/test/run.ts'), ...suite]), {
      ...process.env,
      [leaveOut]: 'no-network',
    });
    const [, passed = '0', failed = 'none'] = /(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
    if (code !== 0 || failed !== '0') bad.push(`without a network ${failed} tests failed: ${text.slice(-2_000)}`);

    progress('typical jobs, watched');
    const sample = join(folder, 'Sample.casewright');
    const jobs = await atTheCommandLine(folder, sample);
    jobs.push(await served(folder, sample));
    if (!short) jobs.push(await onTheDesktop(folder, sample));
    for (const { what, outward, failed } of jobs) {
      if (failed !== null) bad.push(`${what} failed: ${failed}`);
      bad.push(...outward.map((line) => `${what} spoke to the outside: ${line}`));
    }
    return {
      tried: Number(passed),
      bad,
      controlCaught: await isCaught(folder),
      words: `${passed} tests passed in an empty network; ${jobs.length} jobs watched: ${jobs.map(({ what }) => what).join(', ')}`,
    };
  },
};

/** The control: programs that do try, by a connection and by a datagram, before the same eyes. */
async function isCaught(folder: string): Promise<boolean> {
  const datagram = "require('node:dgram').createSocket('udp4').send('x', 9, '192.0.2.1', () => process.exit())";
  const caught = async (program: string): Promise<boolean> => {
    const log = join(folder, 'control.log');
    await runToEnd(cutOff([...watched(log), process.execPath, '-e', program]));
    return outwardLines(await readFile(log, 'utf8')).some((line) => line.includes('192.0.2.1'));
  };
  return (await caught(outside)) && (await caught(datagram));
}
