import type { RunningServer } from '#electron/http/index.ts';
import { rawRequest, type Answer } from '../../http/raw-request.ts';

export const codeOf = (url: string): string => new URL(url).hash.slice('#code='.length);
export const portOf = (url: string): number => Number(new URL(url).port);

export function exchange(port: number, code: unknown): Promise<Answer> {
  return rawRequest(port, {
    method: 'POST',
    path: '/api/session',
    headers: { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

export const tokenIn = (answer: Answer): string => (JSON.parse(answer.body) as { token: string }).token;

/** Codes that were never given, or were used: none may become a token, and the right one still does. */
export async function guessCodes(
  server: RunningServer,
  guesses: number,
  random: () => number,
): Promise<{ tried: number; bad: string[] }> {
  const port = portOf(server.url);
  const code = codeOf(server.newUrl());
  const used = codeOf(server.newUrl());
  await exchange(port, used);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const guessed = (): string =>
    Array.from(code, (each) => (random() < 0.5 ? each : digits[Math.floor(random() * digits.length)])).join('');
  const near = [used, '', code.slice(1), `${code}A`, ` ${code}`, code.toLowerCase(), [code], { code }, 0, null, true];
  const wrong: unknown[] = [...near, ...Array.from({ length: guesses }, guessed)].filter((each) => each !== code);
  const bad: string[] = [];
  for (const each of wrong) {
    const { status } = await exchange(port, each);
    if (status < 400) bad.push(`the code ${JSON.stringify(each)} was taken`);
  }
  const right = await exchange(port, code);
  if (right.status !== 200) bad.push(`the right code was answered ${right.status} after ${wrong.length} wrong ones`);
  return { tried: wrong.length + 1, bad };
}
