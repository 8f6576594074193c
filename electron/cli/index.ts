/**
 * The command line. This file imports nothing that an older Node could stumble over: a Node that lacks what the
 * database needs ends in a crash, not in an exception, so it is turned away here.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14) || Number(process.versions['napi']) < 10) {
  process.stderr.write(
    `Casewright needs Node 22.14 or later, and this is Node ${process.versions.node}. No file was touched. ` +
      'Start it with "npm run casewright -- …" in the project folder, which uses the Node that was installed with it, or install a newer Node.\n',
  );
  process.exitCode = 1;
} else {
  const [nodeModule, nodePath, { applicationFolder }] = await Promise.all([
    import('node:module'),
    import('node:path'),
    import('#electron/host/application-folder.ts'),
  ]);
  // A third off the start. In the person's own folder: what lies in a shared temporary folder, others may have put there.
  nodeModule.enableCompileCache(
    process.env['NODE_COMPILE_CACHE'] ?? nodePath.join(applicationFolder(), 'compile-cache'),
  );
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
  // Inside the packaged app the link to Electron's main process would keep this one alive.
  if ('parentPort' in process) process.exit();
}

export {};
