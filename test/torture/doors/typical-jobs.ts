import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import { dist, launchDesktop } from '../../e2e/helpers/desktop.ts';
import { goTo, mainPages, openCase } from '../../e2e/helpers/screens.ts';
import { codeOf, exchange, portOf } from './codes.ts';
import { outwardLines, runToEnd, watched } from './without-network.ts';

export type Job = { readonly what: string; readonly outward: readonly string[]; readonly failed: string | null };

const commands = [process.execPath, join(dist, 'main', 'cli.js')];

/** Makes the sample and evaluates it, from the command line. */
export async function atTheCommandLine(folder: string, sample: string): Promise<Job[]> {
  const env = { ...process.env, CASEWRIGHT_HOME: join(folder, 'home') };
  const jobs: Job[] = [];
  for (const args of [
    ['new', sample, '--template', 'aurora-home-hub'],
    ['eval', sample],
  ]) {
    const log = join(folder, `${args[0] ?? ''}.log`);
    const { code, text } = await runToEnd([...watched(log), ...commands, ...args], env);
    const outward = outwardLines(await readFile(log, 'utf8').catch(() => ''));
    jobs.push({ what: `casewright ${args[0] ?? ''}`, outward, failed: code === 0 ? null : text.slice(-300) });
  }
  return jobs;
}

/** Serves it to one page, as far as a program can be that page. */
export async function served(folder: string, sample: string): Promise<Job> {
  const log = join(folder, 'serve.log');
  const [program, ...args] = [...watched(log), ...commands, 'serve', sample];
  const child = spawn(program, args, {
    env: { ...process.env, CASEWRIGHT_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.on('close', () => resolve(''));
  });
  const { status } = address === '' ? { status: 0 } : await exchange(portOf(address), codeOf(address));
  // The server itself, which strace started: strace ends with it.
  const served = (await runToEnd(['pgrep', '-P', String(child.pid)])).text.trim();
  if (served !== '') process.kill(Number(served.split('\n')[0]), 'SIGINT');
  await ended;
  const outward = outwardLines(await readFile(log, 'utf8'));
  return { what: 'casewright serve', outward, failed: status === 200 ? null : `a page was answered ${status}` };
}

/** Opens it in the desktop window and visits every page. */
export async function onTheDesktop(folder: string, sample: string): Promise<Job> {
  const log = join(folder, 'desktop.log');
  const executable = join(folder, 'watched-electron');
  const electron = [...watched(log), (await ensureElectronRuntime()).executable].map((part) => `'${part}'`).join(' ');
  await writeFile(executable, `#!/bin/sh\nexec ${electron} "$@"\n`, { mode: 0o755 });
  const desktop = await launchDesktop({ home: join(folder, 'desktop'), args: [sample], executable });
  try {
    for (const page of mainPages) await goTo(desktop.page, page);
    await openCase(desktop.page);
  } finally {
    await desktop.close();
  }
  return { what: 'the desktop window', outward: outwardLines(await readFile(log, 'utf8')), failed: null };
}
