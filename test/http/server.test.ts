import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type RunningServer } from '#electron/http/index.ts';
import type { HostEvent } from '#shared/api/events.ts';
import { limits } from '#shared/kernel/limits.ts';
import { ok } from '#shared/kernel/result.ts';
import { rawRequest, type Answer } from './raw-request.ts';
import { cells, nameOf, requestOf } from './request-matrix.ts';

const calls: [string, unknown][] = [];
const listeners = new Set<(event: HostEvent) => void>();
let folder: string;
let server: RunningServer;
let port: number;
let own: string;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-http-'));
  await mkdir(join(folder, 'site', 'assets'), { recursive: true });
  await writeFile(join(folder, 'site', 'index.html'), '<!doctype html><title>Casewright</title>');
  await writeFile(join(folder, 'site', 'assets', 'main.js'), 'export {};');
  await writeFile(join(folder, 'site', 'assets', 'notes.exe'), 'x');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'assets', 'link.txt'));
  const host = {
    call: (name: string, input: unknown) => {
      calls.push([name, input]);
      return Promise.resolve(ok({ name }));
    },
    listen: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  server = await startServer({ host, rendererFolder: join(folder, 'site') });
  port = Number(new URL(server.url).port);
  own = `http://127.0.0.1:${port}`;
  token = tokenIn(await exchange(codeOf(server.url)));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = (url: string): string => new URL(url).hash.slice('#code='.length);
const tokenIn = (answer: Answer): string => (JSON.parse(answer.body) as { token: string }).token;
const exchange = (code: unknown): Promise<Answer> =>
  rawRequest(port, {
    method: 'POST',
    path: '/api/session',
    headers: { host: `127.0.0.1:${port}`, origin: own, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });

function expectSecured({ headers }: Answer): void {
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toMatch(/(?<!wasm-)unsafe|\*|https?:/);
}

describe('who is answered', () => {
  it(`is the page of this address with its token, of all ${cells.length} combinations of Host, Origin, method and token`, async () => {
    calls.length = 0;
    const answered: string[] = [];
    for (const cell of cells) {
      const path = cell.method === 'GET' || cell.method === 'HEAD' ? '/api/events' : '/api/call';
      const body = '{"name":"workspace.status","input":{}}';
      const answer = await rawRequest(port, requestOf(cell, { port, token, path, body }));
      if (answer.headers['x-content-type-options'] !== undefined) expectSecured(answer);
      else expect(answer.status).toBe(400);
      if (answer.status < 400) answered.push(nameOf(cell));
    }
    expect(answered.sort()).toEqual(['GET own none right', 'GET own own right', 'POST own own right']);
    expect(calls).toEqual([['workspace.status', {}]]);
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  }, 60_000);

  it('is no other page of the browser, even when it hides its origin', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${token}`, 'sec-fetch-site': site };
      expect((await rawRequest(port, { method: 'GET', path: '/api/events', headers })).status).toBe(403);
    }
  });

  it('is nobody with a code that was used, or that was never given', async () => {
    const code = codeOf(server.newUrl());
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).status).toBe(401);
    expect((await exchange('x'.repeat(43))).status).toBe(401);
    expect((await exchange('')).status).toBe(401);
    expect((await exchange(5)).status).toBe(401);
  });

  it('is the same page after a reload, and several windows at once', async () => {
    const other = tokenIn(await exchange(codeOf(server.newUrl())));
    for (const each of [token, other, token]) expect((await call(each, '{"name":"a","input":1}')).status).toBe(200);
  });
});

function call(bearer: string, body: string, type = 'application/json'): Promise<Answer> {
  const headers = { host: `127.0.0.1:${port}`, origin: own, 'content-type': type, authorization: `Bearer ${bearer}` };
  return rawRequest(port, { method: 'POST', path: '/api/call', headers, body });
}

describe('what is answered', () => {
  it('listens on this computer only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('refuses what is not one JSON call', async () => {
    for (const body of ['', '{', '[]', '{"name":5,"input":1}', '{"name":"a","input":1,"more":1}', 'null']) {
      const answer = await call(token, body);
      expect(answer.status).toBe(400);
      expectSecured(answer);
    }
    expect((await call(token, '{"name":"a","input":1}', 'text/plain')).status).toBe(415);
    expect((await call(token, '{"name":"a","input":1}', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('takes a body of the largest size, and not one byte more', async () => {
    const frame = '{"name":"a","input":""}'.length;
    const body = (size: number): string => `{"name":"a","input":"${'x'.repeat(size - frame)}"}`;
    expect((await call(token, body(limits.requestBytes))).status).toBe(200);
    expect((await call(token, body(limits.requestBytes + 1))).status).toBe(413);
    expect((await exchange('x'.repeat(2000))).status).toBe(413);
  });

  it('calls no client that hangs up within its request a defect', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${own}\r\nAuthorization: Bearer ${token}\r\n` +
          'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
        () => setTimeout(() => socket.destroy(), 100),
      ),
    );
    await new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  it('refuses large headers', async () => {
    const headers = { host: `127.0.0.1:${port}`, 'x-large': 'x'.repeat(17 * 1024) };
    // The server hangs up on what it will not read; where that comes first, the answer is lost on its way.
    const answer = await rawRequest(port, { method: 'GET', path: '/', headers }).then(
      ({ status }) => status,
      (error: unknown) => (error as NodeJS.ErrnoException).code,
    );
    expect([431, 'ECONNRESET', 'EPIPE']).toContain(answer);
  });

  it('streams events, one object a line', async () => {
    const stop = new AbortController();
    const response = await fetch(`${own}/api/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('\n');
    for (const listener of listeners) listener({ type: 'status', status: null });
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"type":"status","status":null}\n');
    stop.abort();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });
});

describe('the files of the interface', () => {
  const get = (path: string): Promise<Answer> =>
    rawRequest(port, { method: 'GET', path, headers: { host: `127.0.0.1:${port}` } });

  it('are served with their types, and need no token', async () => {
    const page = await get('/');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expectSecured(page);
    expect(await get('/assets/main.js?x=1')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/assets/link.txt',
    '/assets/notes.exe',
    '/assets/',
    '/.hidden.txt',
    '/index.html%00.txt',
    '/%',
    '/C:/secret.txt',
  ])('stay in their folder: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret\n');
    expect(answer.body).not.toBe('secret');
    expectSecured(answer);
  });

  it.each(['//evil.example/x', 'http://evil.example/x', '*'])(
    'are asked for by a plain path only: %s',
    async (target) => {
      const status = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
        );
        socket.on('data', (data) => resolve(data.toString().slice(9, 12)));
        socket.on('error', reject);
      });
      expect(status).toBe('400');
    },
  );
});
