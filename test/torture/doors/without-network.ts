import { spawn } from 'node:child_process';

export type Ended = { readonly code: number | null; readonly text: string };

/** Runs a program and answers all it wrote. */
export function runToEnd(command: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', (error) => resolve({ code: null, text: error.message }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

/** A network of its own with nothing in it but this computer's way to itself, which has to be switched on there. */
export function cutOff(command: readonly string[]): readonly string[] {
  const apart = process.getuid?.() === 0 ? '-n' : '-rn';
  return ['unshare', apart, '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...command];
}

/** What leads a program under the eyes of strace, which writes down whom it and its children talk to. */
export function watched(log: string): readonly [string, ...string[]] {
  return ['strace', '-f', '-qq', '-yy', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', log];
}

/**
 * The lines of such a log in which somebody outside this computer, or a server of names, was addressed. To connect a
 * datagram socket sends nothing (Chromium asks the system in this way whether it has an IPv6 route, and hangs up);
 * so it counts once something is sent on it.
 */
export function outwardLines(log: string): string[] {
  const aimed = new Set<string>();
  return log.split('\n').filter((line) => {
    const datagram = /\((\d+<UDP)/.exec(line)?.[1];
    if (!/sa_family=AF_INET6?/.test(line)) return datagram !== undefined && aimed.has(datagram);
    if (line.includes('port=htons(53)')) return true;
    if (/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"/.test(line)) return false;
    if (datagram === undefined || !line.includes('connect(')) return true;
    aimed.add(datagram);
    return false;
  });
}
