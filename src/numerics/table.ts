/** A column as declared: a number has its unit, a code the name of the set it points into; neither for a whole number. */
export interface ColumnShape {
  id: string;
  kind: 'number' | 'code' | 'quarter';
  unit?: string;
  set?: string;
}
export type BuiltColumn =
  | { kind: 'number'; unit: string; values: Float64Array }
  | { kind: 'code'; set: string; values: Int32Array }
  | { kind: 'quarter'; values: Int32Array };
export interface BuiltTable<TableId extends string> {
  id: TableId;
  rows: number;
  columns: Record<string, BuiltColumn>;
}
/** Takes rows in order and gives them back as columns. */
export interface TableBuilder<TableId extends string> {
  readonly rows: number;
  /** Adds a row: a value for every column, in the columns' order. Throws on a missing or extra value and on a fraction in a whole column. */
  add(...row: readonly number[]): void;
  /** Copies of the rows so far; later rows do not change them. */
  build(): BuiltTable<TableId>;
}

type Storage = Float64Array | Int32Array;
const firstCapacity = 64;

/**
 * A table built row by row in typed arrays that double when full; its columns stand in the order given. Throws on a column
 * named twice, a number without a unit and a code without a set.
 */
export function createTableBuilder<TableId extends string>(
  id: TableId,
  shapes: readonly ColumnShape[],
): TableBuilder<TableId> {
  checkShapes(id, shapes);
  let rows = 0;
  let columns = shapes.map((shape) => allocate(shape, firstCapacity));
  return {
    get rows() {
      return rows;
    },
    add(...row) {
      if (row.length !== shapes.length) {
        throw new Error(`table ${id} has ${shapes.length} columns, a row has ${row.length} values`);
      }
      if (rows > 0 && rows >= columns[0]!.length) {
        columns = columns.map((column, index) => grown(column, shapes[index]!));
      }
      for (let index = 0; index < row.length; index += 1) {
        const value = row[index]!;
        if (shapes[index]!.kind !== 'number' && !isInt32(value)) {
          throw new Error(`table ${id}, column ${shapes[index]!.id}: ${value} is not a whole 32-bit number`);
        }
        columns[index]![rows] = value;
      }
      rows += 1;
    },
    build: () => ({
      id,
      rows,
      columns: Object.fromEntries(
        shapes.map((shape, index) => [shape.id, finished(shape, columns[index]!, rows)]),
      ),
    }),
  };
}

function checkShapes(id: string, shapes: readonly ColumnShape[]): void {
  const seen = new Set<string>();
  for (const { id: column, kind, unit, set } of shapes) {
    if (seen.has(column)) throw new Error(`table ${id} names column ${column} twice`);
    if (kind === 'number' && unit === undefined) throw new Error(`table ${id}, column ${column}: no unit`);
    if (kind === 'code' && set === undefined) throw new Error(`table ${id}, column ${column}: no set`);
    seen.add(column);
  }
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}

function allocate(shape: ColumnShape, capacity: number): Storage {
  return shape.kind === 'number' ? new Float64Array(capacity) : new Int32Array(capacity);
}

function grown(column: Storage, shape: ColumnShape): Storage {
  const larger = allocate(shape, column.length * 2);
  larger.set(column);
  return larger;
}

function finished(shape: ColumnShape, column: Storage, rows: number): BuiltColumn {
  if (shape.kind === 'number') {
    return { kind: 'number', unit: shape.unit!, values: Float64Array.from(column.subarray(0, rows)) };
  }
  const values = Int32Array.from(column.subarray(0, rows));
  return shape.kind === 'code' ? { kind: 'code', set: shape.set!, values } : { kind: 'quarter', values };
}
