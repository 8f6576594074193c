import type { Carrier } from '#shared/api/carrier.ts';
import { hostEventSchema, type HostEvent } from '#shared/api/events.ts';
import { fail, ok, type Problem, type Result } from '#shared/kernel/result.ts';
import type { Connection } from './connection.ts';
import { readLines } from './read-lines.ts';

const tokenKey = 'casewright.token';
const reconnectMilliseconds = 1000;

const unreachable: Problem = {
  code: 'host-unreachable',
  message:
    'Casewright on this computer does not answer, so this was not done. What you entered before is kept. This page goes on as soon as it answers; if you had to start it again, open the new address that it printed.',
};
const notAdmitted: Problem = {
  code: 'not-admitted',
  message:
    'This page has no permission to use Casewright, or the permission has ended. Nothing was lost. Open the address that Casewright printed in its terminal.',
};

/** Exchanges the one-time code of the address for a token, and keeps that for this tab only. */
export async function connectHttp(onConnection: (connection: Connection) => void): Promise<Result<Carrier>> {
  const code = /[#&]code=([^&]+)/.exec(window.location.hash)?.[1];
  if (code) {
    // The code is worth nothing after this; it must not stay in the address either.
    window.history.replaceState(null, '', `${window.location.pathname}#/`);
    const answer = await post('/api/session', { code: decodeURIComponent(code) }, null);
    if (!answer.ok) return answer;
    const { token } = (await answer.value.json()) as { token?: string };
    if (token) window.sessionStorage.setItem(tokenKey, token);
  }
  const token = window.sessionStorage.getItem(tokenKey);
  return token ? ok(httpCarrier(token, onConnection)) : { ok: false, error: notAdmitted };
}

async function post(path: string, body: unknown, token: string | null): Promise<Result<Response>> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers['authorization'] = `Bearer ${token}`;
  try {
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 401 || response.status === 403) return { ok: false, error: notAdmitted };
    if (response.status === 413) {
      return fail(
        'too-large',
        'That is more than Casewright takes at once. Nothing was changed; try it in smaller parts.',
      );
    }
    return response.ok ? ok(response) : refusalOf(await response.json());
  } catch {
    return { ok: false, error: unreachable };
  }
}

/** A refusal of the server itself says why, in the same form as any other answer. */
function refusalOf(body: unknown): Result<Response> {
  const answer = body as { ok?: boolean; error?: Problem } | null;
  return { ok: false, error: answer?.error ?? unreachable };
}

function httpCarrier(token: string, onConnection: Following['onConnection']): Carrier {
  return {
    async call(name, input) {
      const response = await post('/api/call', { name, input }, token);
      if (!response.ok) return response;
      return (await response.value.json()) as Result<unknown>;
    },
    listen(listener) {
      const stop = new AbortController();
      void followEvents({ token, listener, onConnection, signal: stop.signal });
      return () => stop.abort();
    },
  };
}

type Following = {
  readonly token: string;
  readonly listener: (event: HostEvent) => void;
  readonly onConnection: (connection: Connection) => void;
  readonly signal: AbortSignal;
};

/** Reads the event stream, and takes it up again when it breaks: then something may have been missed. */
async function followEvents({ token, listener, onConnection, signal }: Following): Promise<void> {
  const isStopped = (): boolean => signal.aborted;
  while (!isStopped()) {
    try {
      const response = await fetch('/api/events', { headers: { authorization: `Bearer ${token}` }, signal });
      if (response.status === 401 || response.status === 403) {
        onConnection('ended');
        return;
      }
      if (response.ok && response.body) {
        onConnection('here');
        for await (const line of readLines(response.body)) {
          const event = hostEventSchema.safeParse(parseLine(line));
          if (event.success) listener(event.data);
        }
      } else onConnection('silent');
    } catch {
      // The next attempt finds out whether the host is back.
      if (!isStopped()) onConnection('silent');
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectMilliseconds));
  }
}

/** One JSON object a line; `data:` before it and blank lines between are allowed, so that an event stream reads as well. */
function parseLine(line: string): unknown {
  const text = line.replace(/^data:\s*/, '').trim();
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
