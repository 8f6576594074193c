// Plain JavaScript in the syntax of every Node in use: it must be readable by the Node that it turns away.
// Source is run directly (types are stripped by Node itself, from 22.18), and the SQLite module crashes the process
// on a Node whose Node-API is older than 10 (before 22.14), without an exception that could be caught.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18) || Number(process.versions.napi) < 10) {
  console.error(
    `Casewright needs Node 22.18 or later, and this is Node ${process.versions.node}. ` +
      'On Linux and Windows (x64) "npm ci" brings Node 24 and "npm run …" uses it: run "npm ci" again, without ' +
      '--omit=optional, and start everything through "npm run". On other machines install Node 24 from nodejs.org. ' +
      'Nothing was started and nothing was changed.',
  );
  process.exit(1);
}
