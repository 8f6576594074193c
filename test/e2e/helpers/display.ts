import { spawn } from 'node:child_process';

export type Display = { readonly name: string; stop(): void };

/** The screen that is there, or a virtual one on a number that nobody uses. */
export async function ensureDisplay(): Promise<Display> {
  const present = process.env['DISPLAY'];
  if (present) return { name: present, stop: () => undefined };
  // Xvfb looks for a free number itself and writes it to the descriptor: no race with another run.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // A test that breaks off must not leave a screen behind.
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', () =>
      reject(new Error('The desktop tests need Xvfb (Debian package xvfb) where there is no screen.')),
    );
    server.on('exit', (code) => reject(new Error(`Xvfb ended before it was ready (${code}).`)));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return {
    name: `:${number}`,
    stop() {
      process.off('exit', stop);
      stop();
    },
  };
}
