import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Person = {
  /** What was told of this piece of work, until it was done or the program ended. */
  readonly ask: (work: 'open' | 'edit and save') => Promise<readonly string[]>;
  /** Lets it close what is open, and waits. */
  readonly leave: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** What the program complained of: a store that throws is a defect. Empty when all is well. */
  readonly trouble: () => string;
};

/** Starts the program of `person.ts`, in a process group of its own, so that its helpers are killed with it. */
export async function startPerson(options: {
  readonly home: string;
  readonly path: string;
  readonly writer: 'store' | 'in place';
  readonly env: Readonly<Record<string, string>>;
}): Promise<Person> {
  const { home, path, writer, env } = options;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'person.ts'), home, path, writer], {
    stdio: 'pipe',
    detached: true,
    env: { ...process.env, ...env },
  });
  let [told, trouble] = ['', ''];
  let wake: () => void = () => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.endsWith('rest\n')) wake();
  });
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  // Who was killed reads no more.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close');
  const rest = async (): Promise<readonly string[]> => {
    if (!told.endsWith('rest\n')) await Promise.race([closed, new Promise<void>((resolve) => (wake = resolve))]);
    return told.split('\n').filter((line) => line !== '' && line !== 'rest');
  };
  await rest();
  return {
    ask: (work) => {
      told = '';
      child.stdin.write(`${work}\n`);
      return rest();
    },
    leave: async () => {
      child.stdin.end();
      await closed;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    trouble: () => trouble,
  };
}
