/** Longest text that the rows are kept for; longer ones get rows of their own. */
const KEPT_WIDTH = 256;
const KEPT_ROWS: readonly Int32Array[] = [0, 1, 2].map(() => new Int32Array(KEPT_WIDTH));

/**
 * How many characters must be inserted, deleted, replaced or swapped with their neighbour to make `left` of `right`
 * (optimal string alignment), or `limit + 1` when that is more than `limit`. Takes `limit` times the length of the
 * shorter text.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const over = limit + 1;
  if (Math.abs(left.length - right.length) > limit) return over;
  let start = 0;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (start < leftEnd && start < rightEnd && left.charCodeAt(start) === right.charCodeAt(start)) start++;
  while (leftEnd > start && rightEnd > start && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd--;
    rightEnd--;
  }
  const height = leftEnd - start;
  const width = rightEnd - start;
  if (height === 0 || width === 0) return Math.min(height + width, over);
  let [beforeLast, last, current] = rowsFor(width + 1);
  for (let column = 0; column <= width; column++) last[column] = Math.min(column, over);
  // A swap reaches back two rows, so the search ends only when two rows in turn are beyond the limit.
  let lastBest = 0;
  for (let row = 1; row <= height; row++) {
    const character = left.charCodeAt(start + row - 1);
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    current[from - 1] = from === 1 ? Math.min(row, over) : over;
    let best = over;
    for (let column = from; column <= to; column++) {
      const other = right.charCodeAt(start + column - 1);
      let cost = at(last, column - 1, over) + (character === other ? 0 : 1);
      cost = Math.min(cost, at(last, column, over) + 1, at(current, column - 1, over) + 1);
      const swapped =
        row > 1 &&
        column > 1 &&
        character === right.charCodeAt(start + column - 2) &&
        left.charCodeAt(start + row - 2) === other;
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2, over) + 1);
      current[column] = Math.min(cost, over);
      best = Math.min(best, cost);
    }
    if (to < width) current[to + 1] = over;
    if (best >= over && lastBest >= over) return over;
    lastBest = best;
    const freed = beforeLast;
    beforeLast = last;
    last = current;
    current = freed;
  }
  return Math.min(at(last, width, over), over);
}

function at(row: Int32Array, column: number, otherwise: number): number {
  return row[column] ?? otherwise;
}

function rowsFor(width: number): [Int32Array, Int32Array, Int32Array] {
  const [first, second, third] = KEPT_ROWS;
  if (width <= KEPT_WIDTH && first && second && third) return [first, second, third];
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}
