/**
 * The assignment problem: to each row a column of its own, so that the sum of the weights is the
 * greatest. The Hungarian method with potentials; its time grows with the cube of the size.
 *
 * H. W. Kuhn: The Hungarian Method for the Assignment Problem. Naval Research Logistics 2 (1955).
 */

/** What the method keeps while it adds one row after the other. Index 0 stands for “none”. */
interface State {
  /** Cost of a pair: the weight, negated. Rows and columns from 1. */
  readonly cost: (row: number, column: number) => number;
  readonly size: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row that a column has. */
  readonly rowOf: Int32Array;
}

/** The column of each row of a square of weights. */
export function bestAssignment(weights: readonly (readonly number[])[]): readonly number[] {
  const size = weights.length;
  const state: State = {
    cost: (row, column) => -(weights[row - 1]?.[column - 1] ?? 0),
    size,
    rowPotential: new Float64Array(size + 1),
    columnPotential: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
  };
  for (let row = 1; row <= size; row++) addRow(state, row);
  const columnOf = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++)
    columnOf[(state.rowOf[column] ?? 0) - 1] = column - 1;
  return columnOf;
}

/** Finds the cheapest way to give one more row a column, which may move rows that have one. */
function addRow(state: State, added: number): void {
  const { size, rowOf } = state;
  const slack = new Float64Array(size + 1).fill(Infinity);
  const previous = new Int32Array(size + 1);
  const visited = new Uint8Array(size + 1);
  rowOf[0] = added;
  let column = 0;
  do {
    visited[column] = 1;
    column = nextColumn(state, column, { slack, previous, visited });
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = previous[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

interface Search {
  /** How much each column costs over what is paid already. */
  readonly slack: Float64Array;
  /** The column from which each was reached. */
  readonly previous: Int32Array;
  readonly visited: Uint8Array;
}

function nextColumn(state: State, from: number, search: Search): number {
  const { cost, size, rowPotential, columnPotential, rowOf } = state;
  const { slack, previous, visited } = search;
  const row = rowOf[from] ?? 0;
  let [least, next] = [Infinity, 0];
  for (let column = 1; column <= size; column++) {
    if (visited[column] === 1) continue;
    const over = cost(row, column) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
    if (over < (slack[column] ?? 0)) {
      slack[column] = over;
      previous[column] = from;
    }
    if ((slack[column] ?? 0) < least) [least, next] = [slack[column] ?? 0, column];
  }
  for (let column = 0; column <= size; column++) {
    if (visited[column] === 1) {
      const held = rowOf[column] ?? 0;
      rowPotential[held] = (rowPotential[held] ?? 0) + least;
      columnPotential[column] = (columnPotential[column] ?? 0) - least;
    } else slack[column] = (slack[column] ?? 0) - least;
  }
  return next;
}
