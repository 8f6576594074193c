import { connectClient } from '#renderer/lib/client.ts';
import { connect } from '#renderer/lib/connect.ts';
import { useConnection, type Connection } from '#renderer/lib/connection.ts';
import { loadEverything, receive } from '#renderer/lib/load.ts';
import { followHash } from '#renderer/lib/navigation.ts';
import { useWorkspace } from '#renderer/lib/workspace-store.ts';
import { performMenuItem } from './commands.ts';

let hasMet = false;

/** Finds the host, listens before it asks, and loads what is open. */
export async function boot(): Promise<void> {
  const connection = await connect(takeConnection);
  if (!connection.ok) {
    useWorkspace.setState({ load: 'failed', problem: connection.error });
    return;
  }
  const client = connectClient(connection.value.carrier);
  client.listen((event) => (event.type === 'menu' ? performMenuItem(event.item) : receive(event)));
  followHash();
  await loadEverything();
}

/** A host that comes back may have done something meanwhile that this page was not told. */
function takeConnection(connection: Connection): void {
  useConnection.setState({ connection });
  if (connection !== 'here') return;
  if (hasMet) void loadEverything();
  hasMet = true;
}
