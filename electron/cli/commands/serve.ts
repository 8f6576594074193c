import { InvalidArgumentError } from 'commander';
import type { AddCommand } from '../main.ts';

export const serveCommand: AddCommand = (program, output) => {
  program
    .command('serve')
    .description('serve the interface to a browser on this computer; prints the address and opens nothing')
    .argument('[file]', 'a workspace file to open; its folder is served, else the current one')
    .option('--port <number>', 'a port; any free one when left out', readPort, 0)
    .option('--json', 'answer with one JSON object')
    .action(async (file: string | undefined, options: { port: number }) => {
      const { serve } = await import('../serve.ts');
      await serve(output, file, options.port);
    });
};

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  return port;
}
