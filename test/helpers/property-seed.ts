import fc from 'fast-check';

/**
 * Property tests draw the same values each time, so that the gate judges the change and not the draw. To look for
 * more: `CASEWRIGHT_SEED=random npm run check -- --only unit`; what it finds becomes a test of its own.
 */
if (process.env['CASEWRIGHT_SEED'] !== 'random') fc.configureGlobal({ seed: 20_261_126 });
