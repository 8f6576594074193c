import { defineTable } from './define.ts';
import { fromJson, toJson } from './json.ts';

export const productTable = defineTable({
  type: 'product',
  table: 'product',
  columns: ['id', 'position', 'name', 'line', 'stage', 'owner', 'description', 'segments', 'channels'],
  toRow: ({ type: _, segments, channels, ...plain }) => ({
    ...plain,
    segments: toJson(segments),
    channels: toJson(channels),
  }),
  fromRow: (row) => ({
    type: 'product',
    ...row,
    segments: fromJson(row['segments']),
    channels: fromJson(row['channels']),
  }),
});
