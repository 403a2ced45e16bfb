/** A replacement by offsets. */
export interface TextEditOffsets {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
