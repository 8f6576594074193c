/** A stand-in for the host: it answers over the real link to main, and asks main for a child as the store does. */
import { parentLink } from '#electron/host/parent-link.ts';

const link = parentLink();

async function checkInChild(input: unknown): Promise<unknown> {
  const child = link.startChild?.('verify', { memoryMegabytes: 128 });
  if (child === undefined) return 'no way to start a child';
  return new Promise((resolve) => {
    child.onMessage((message) => {
      child.kill();
      child.onExit(() => resolve({ message, ended: true }));
    });
    child.send(input);
  });
}

link.onMessage((message) => {
  const { id, name, input } = message as { id: number; name: string; input: unknown };
  if (name === 'die') process.exit(7);
  if (name === 'check')
    void checkInChild(input).then((result) => link.send({ id, result: { ok: true, value: result } }));
  if (name === 'tell') link.send({ event: { type: 'status', status: null } });
  if (name === 'echo') {
    const value = {
      input,
      own: 'electron' in process.versions,
      secret: process.env['NODE_OPTIONS'] ?? null,
    };
    link.send({ id, result: { ok: true, value } });
  }
});
