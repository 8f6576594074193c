import { connectClient } from '#renderer/lib/client.ts';
import { connect } from '#renderer/lib/connect.ts';
import { loadEverything, receive } from '#renderer/lib/load.ts';
import { followHash } from '#renderer/lib/navigation.ts';
import { useWorkspace } from '#renderer/lib/workspace-store.ts';
import { performMenuItem } from './commands.ts';

/** Finds the host, listens before it asks, and loads what is open. */
export async function boot(): Promise<void> {
  const connection = await connect(() => void loadEverything());
  if (!connection.ok) {
    useWorkspace.setState({ load: 'failed', problem: connection.error });
    return;
  }
  const client = connectClient(connection.value.carrier);
  client.listen((event) => (event.type === 'menu' ? performMenuItem(event.item) : receive(event)));
  followHash();
  await loadEverything();
}
