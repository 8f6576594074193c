import { connect, type Socket } from 'node:net';
import type { Door } from './loopback-matrix.ts';

/** What each says first, and whether it goes on to send one byte after another. */
export function slowClients({ port, token }: Door): Readonly<Record<string, { first: string; dribbles: boolean }>> {
  const own = `Host: 127.0.0.1:${port}`;
  const who = `Origin: http://127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json`;
  return {
    'says nothing': { first: '', dribbles: false },
    'stops within its headers': { first: `GET / HTTP/1.1\r\n${own}\r\nX-`, dribbles: false },
    'dribbles its headers': { first: `GET / HTTP/1.1\r\n${own}\r\nX-`, dribbles: true },
    'stops within its body': {
      first: `POST /api/call HTTP/1.1\r\n${own}\r\n${who}\r\nContent-Length: 1000000\r\n\r\n{`,
      dribbles: false,
    },
    'dribbles its body': {
      first: `POST /api/call HTTP/1.1\r\n${own}\r\n${who}\r\nContent-Length: 1000000\r\n\r\n{`,
      dribbles: true,
    },
    'stays after its answer': { first: `GET / HTTP/1.1\r\n${own}\r\n\r\n`, dribbles: false },
  };
}

/** How long the server bore it, in milliseconds; null where it was still bearing it after `most`. */
export function bornFor(
  port: number,
  { first, dribbles }: { first: string; dribbles: boolean },
  most: number,
): Promise<number | null> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(first));
    const dribble = dribbles ? setInterval(() => socket.write('a'), Math.min(200, most / 20)) : undefined;
    const finish = (time: number | null): void => {
      clearTimeout(end);
      clearInterval(dribble);
      socket.destroy();
      resolve(time);
    };
    const end = setTimeout(() => finish(null), most);
    const closed = (): void => finish(performance.now() - begun);
    socket.resume();
    // Written to after it was closed: closed it was.
    socket.on('error', closed);
    socket.on('close', closed);
  });
}
