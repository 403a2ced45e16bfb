/** Text of Flink's documentation that stands for something of one's own. */
const SAMPLE = /<[a-zA-Z][\w .-]*>|\/path\/to\b|\baddress\d+:\d+|\bnamenode-host:port\b|\[,\s*\.\.\.\s*\]/;

/** Whether a value is a sample that was copied from the documentation. */
export function isSample(value: string): boolean {
  return SAMPLE.test(value);
}
