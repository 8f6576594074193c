import { expect, it } from 'vitest';
import type { HostChild } from '#electron/main/host-child.ts';
import { connectHost } from '#electron/main/host-connection.ts';

function fakeChild() {
  const sent: { id: number }[] = [];
  let receive: (message: unknown) => void = () => undefined;
  let exit: (code: number | null) => void = () => undefined;
  const child: HostChild = {
    send: (message) => void sent.push(message as { id: number }),
    onMessage: (listener) => void (receive = listener),
    onExit: (listener) => void (exit = listener),
    kill: () => exit(null),
  };
  return { child, sent, receive: (message: unknown) => receive(message), exit: (code: number) => exit(code) };
}

it('matches each answer to its question, in whatever order they come', async () => {
  const { child, sent, receive } = fakeChild();
  const host = connectHost(child);
  const first = host.call('workspace.status', {});
  const second = host.call('shell.start', {});
  const path = host.register('/plans/a.casewright');
  expect(sent).toMatchObject([
    { name: 'workspace.status' },
    { name: 'shell.start' },
    { register: '/plans/a.casewright' },
  ]);
  receive({ id: sent[1]?.id, result: { ok: true, value: 'second' } });
  receive({ id: sent[2]?.id, handle: { handle: 'h', name: 'a.casewright', folder: '/plans' } });
  receive({ id: sent[0]?.id, result: { ok: true, value: 'first' } });
  expect([await first, await second]).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
  expect(await path).toEqual({ ok: true, value: { handle: 'h', name: 'a.casewright', folder: '/plans' } });
});

it('passes events on until nobody listens, and nothing that is no event of the contract', () => {
  const { child, receive } = fakeChild();
  const host = connectHost(child);
  const seen: unknown[] = [];
  const stop = host.listen((event) => seen.push(event));
  receive({ event: { type: 'status', status: null } });
  receive({ event: { type: 'run', command: 'rm' } });
  receive('junk');
  stop();
  receive({ event: { type: 'status', status: null } });
  expect(seen).toEqual([{ type: 'status', status: null }]);
});

it('answers for a host that died: what was asked before, and what is asked after', async () => {
  const { child, exit } = fakeChild();
  const host = connectHost(child);
  const codes: (number | null)[] = [];
  host.onExit((code) => codes.push(code));
  const asked = host.call('workspace.save', {});
  exit(9);
  expect(await asked).toMatchObject({ ok: false, error: { code: 'host-stopped' } });
  expect(await host.register('/x')).toMatchObject({ ok: false, error: { code: 'host-stopped' } });
  expect(codes).toEqual([9]);
});
