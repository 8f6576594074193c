/** The limits of workspace-file.md and engine.md, in one place so that errors, checks and tests agree. */
export const limits = {
  workspaceBytes: 512 * 1024 * 1024,
  rows: 200_000,
  textBytes: 64 * 1024,
  nameCharacters: 200,
  formulaCharacters: 2_000,
  formulaNodes: 200,
  formulaDepth: 32,
  periods: 1_200,
  dimensionsPerLine: 3,
  /** Combinations of items: of one line, and of all lines of a case together. */
  itemsPerLine: 2_000,
  itemsPerCase: 50_000,
  csvBytes: 50 * 1024 * 1024,
  requestBytes: 16 * 1024 * 1024,
} as const;
