/** Line and column of an offset in a text, both from 1, as editors count them. For reports. */
export type Positions = (offset: number) => readonly [line: number, column: number];

export function createPositions(text: string): Positions {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/gu)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] as number) + 1];
  };
}
