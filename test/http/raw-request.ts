import { request } from 'node:http';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};
export type Raw = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
};

/** A request as an attacker would make it: any Host, any Origin, any path, exactly as written. */
export function rawRequest(port: number, { method, path, headers, body }: Raw): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers: flat(headers, body), setHost: false },
      (incoming) => {
        // An event stream never ends by itself; its head says what is tested here.
        const stream = String(incoming.headers['content-type']).includes('ndjson');
        const chunks: Buffer[] = [];
        const done = (): void => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString(),
          });
          if (stream) outgoing.destroy();
        };
        if (stream) {
          done();
          return;
        }
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', done);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Name, value, name, value: the only form in which Node sends a header twice. */
function flat(headers: Raw['headers'], body = ''): string[] {
  return Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) }).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [name, value]),
  );
}
