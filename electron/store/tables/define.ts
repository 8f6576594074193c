import type { RecordType, RecordTypes } from '#shared/model/record.ts';
import { statement, type ReadableDatabase, type Row, type SqlValue, type WritableDatabase } from '../sqlite.ts';

/** What a table file says: where a record is kept, and how it becomes a row and a row becomes it. */
type Definition<Type extends RecordType> = {
  readonly type: Type;
  readonly table: string;
  /** The first schema version that has the table; every one when left out. */
  readonly since?: number;
  readonly toRow: (record: RecordTypes[Type]) => Readonly<Record<string, SqlValue>>;
  /** Not to be trusted yet: the record's schema is applied to the answer. */
  readonly fromRow: (row: Row) => Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  /** Columns that came after the table, each with the first schema version that has it. */
  readonly later?: Readonly<Record<string, number>>;
};

/** The plain functions of one table; the connection comes first. */
export type RecordTable<Type extends RecordType> = Definition<Type> & {
  readonly insert: (db: WritableDatabase, record: RecordTypes[Type]) => void;
  readonly update: (db: WritableDatabase, record: RecordTypes[Type]) => void;
  readonly remove: (db: WritableDatabase, id: string) => void;
  readonly all: (db: ReadableDatabase) => Iterable<Row>;
  /** The rows that take more than so many bytes. */
  readonly large: (db: ReadableDatabase, bytes: number) => Iterable<Row>;
  readonly count: (db: ReadableDatabase) => number;
  /** The same table as a file of a schema version has it. */
  readonly asOf: (version: number) => RecordTable<Type>;
};

/** A write by id that touches any other number of rows than one is a defect, and rolls the edit back. */
function expectOne(table: string, changes: number): void {
  if (changes !== 1) throw new Error(`${changes} rows of ${table} were written where one was meant`);
}

export function defineTable<Type extends RecordType>(definition: Definition<Type>): RecordTable<Type> {
  const { table, columns, toRow, later = {} } = definition;
  const insertSql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const setters = columns.filter((column) => column !== 'id').map((column) => `${column} = ?`);
  const updateSql = `UPDATE ${table} SET ${setters.join(', ')} WHERE id = ?`;
  const size = columns.map((column) => `coalesce(octet_length(${column}), 0)`).join(' + ');
  const values = (record: RecordTypes[Type], wanted: readonly string[]): SqlValue[] => {
    const row = toRow(record);
    return wanted.map((column) => row[column] ?? null);
  };
  return {
    ...definition,
    insert: (db, record) => expectOne(table, statement(db, insertSql).run(...values(record, columns)).changes),
    update: (db, record) =>
      expectOne(
        table,
        statement(db, updateSql).run(
          ...values(
            record,
            columns.filter((column) => column !== 'id'),
          ),
          record.id,
        ).changes,
      ),
    remove: (db, id) => expectOne(table, statement(db, `DELETE FROM ${table} WHERE id = ?`).run(id).changes),
    all: (db) => statement(db, `SELECT ${columns.join(', ')} FROM ${table} ORDER BY rowid`).iterate(),
    large: (db, bytes) => statement(db, `SELECT ${columns.join(', ')} FROM ${table} WHERE ${size} > ?`).iterate(bytes),
    asOf: (version) =>
      defineTable({ ...definition, columns: columns.filter((column) => (later[column] ?? 0) <= version) }),
    count: (db) => Number(statement(db, `SELECT count(*) AS n FROM ${table}`).get()?.['n'] ?? 0),
  };
}
