import { spawn } from 'node:child_process';
import { app, utilityProcess } from 'electron';
import { serveChildren } from './child-service.ts';
import { childEnvironment } from './host-child.ts';
import { hostNode } from './host-node.ts';
import { places } from './places.ts';

/**
 * The command line inside the packaged app. Its fuses forbid running it as a plain Node, so the commands run in a
 * utility process with no window; the exit code and the output are theirs.
 */
export function runCommandLine(args: readonly string[]): void {
  app.dock?.hide();
  const node = hostNode();
  if (!node.ok) {
    process.stderr.write(`${node.error.message}\n`);
    return app.exit(1);
  }
  if (node.value !== null) {
    const child = spawn(node.value, [places.cli, ...args], { stdio: 'inherit', env: childEnvironment() });
    child.on('exit', (code) => app.exit(code ?? 1));
    child.on('error', () => app.exit(1));
    return;
  }
  void app.whenReady().then(() => {
    const child = utilityProcess.fork(places.cli, [...args], {
      serviceName: 'Casewright commands',
      stdio: 'inherit',
      env: childEnvironment(),
    });
    serveChildren(child);
    child.on('exit', (code) => app.exit(code));
  });
}
