import { connect } from 'node:net';
import { limits } from '#shared/kernel/limits.ts';
import type { Door } from './loopback-matrix.ts';

/** Requests that are wrong on the wire, each as its bytes. None may be served. */
export function oddRequests({ port, token }: Door): Readonly<Record<string, string>> {
  const own = `Host: 127.0.0.1:${port}`;
  const who = `Origin: http://127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json`;
  const call = '{"name":"workspace.update","input":{"name":"Smuggled"}}';
  const post = (...headers: string[]): string =>
    `POST /api/call HTTP/1.1\r\n${[own, who, ...headers].join('\r\n')}\r\n\r\n`;
  const length = `Content-Length: ${call.length}`;
  const fromSites = ['cross-site', 'same-site', 'none'].flatMap((site) => [
    [`a call from ${site}`, post(length, `Sec-Fetch-Site: ${site}`) + call],
    [`events from ${site}`, `GET /api/events HTTP/1.1\r\n${own}\r\n${who}\r\nSec-Fetch-Site: ${site}\r\n\r\n`],
  ]);
  return {
    ...(Object.fromEntries(fromSites) as Record<string, string>),
    'two lengths': post(length, 'Content-Length: 5') + call,
    'a length and chunks': post(length, 'Transfer-Encoding: chunked') + call,
    'a chunk of no size': `${post('Transfer-Encoding: chunked')}zz\r\n${call}\r\n0\r\n\r\n`,
    'a folded header': post(length, 'X-Odd: a\r\n b') + call,
    'a blank before the colon': post(length, 'Host : evil.example') + call,
    'a NUL in a header': post(length, 'X-Odd: a\0b') + call,
    'a whole address as its path': `GET http://127.0.0.1:${port}/ HTTP/1.1\r\n${own}\r\n\r\n`,
    'an address of nobody': `GET //evil.example/ HTTP/1.1\r\n${own}\r\n\r\n`,
    'no host, as of old': `GET / HTTP/1.0\r\n\r\n`,
    'a tunnel': `CONNECT evil.example:443 HTTP/1.1\r\n${own}\r\n\r\n`,
    'an upgrade': `GET /api/events HTTP/1.1\r\n${own}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    'a method of its own': `STEAL / HTTP/1.1\r\n${own}\r\n\r\n`,
    'headers over their size': post(length, `X-Long: ${'x'.repeat(17 * 1024)}`) + call,
    'its host after too many headers': `GET / HTTP/1.1\r\n${'X-Many: 1\r\n'.repeat(200)}${own}\r\n\r\n`,
    'a body announced over its size': post(`Content-Length: ${limits.requestBytes + 1}`),
    'chunks over their size':
      `${post('Transfer-Encoding: chunked')}${(limits.requestBytes + 1).toString(16)}\r\n` +
      `${'x'.repeat(limits.requestBytes + 1)}\r\n0\r\n\r\n`,
    'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  };
}

/** The status of the first answer, or 0 where the connection was closed, or left without an answer for `patience`. */
export function statusOf(port: number, bytes: string, patience = 5_000): Promise<number> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0));
    };
    const timer = setTimeout(finish, patience);
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (text.length >= 12) finish();
    });
    // A server that hangs up in the middle of what it refuses is as good as its answer.
    socket.on('error', finish);
    socket.on('close', finish);
  });
}
