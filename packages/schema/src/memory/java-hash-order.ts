/**
 * Texts in the order in which a `java.util.HashMap` or `HashSet` goes through them that started with its default size and
 * took them in the order given. Flink prints options in that order.
 */
export function javaHashOrder(texts: readonly string[]): readonly string[] {
  let buckets = 16;
  while (texts.length > buckets * 0.75) buckets *= 2;
  return texts
    .map((text, index) => ({ text, index, bucket: spread(text) & (buckets - 1) }))
    .sort((a, b) => a.bucket - b.bucket || a.index - b.index)
    .map(({ text }) => text);
}

/** `String.hashCode`, its upper half mixed into the lower one. */
function spread(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 16);
}
