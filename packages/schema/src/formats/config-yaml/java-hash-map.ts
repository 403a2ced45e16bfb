/** `String.hashCode` of the JDK. */
export function javaStringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

interface Node<V> {
  readonly key: string;
  readonly hash: number;
  value: V;
}

const SMALLEST_TABLE = 16;

/**
 * The order in which `java.util.HashMap<String, V>` is iterated: by bucket, inside a bucket by insertion. Flink writes its
 * configuration back in this order. Buckets that the JDK turns into trees (eight keys and more) are kept as lists here:
 * no real configuration has them.
 */
export class JavaHashMap<V> {
  private buckets: Node<V>[][] = [];
  private length = 0;
  private capacity: number;

  /** `initialCapacity` as the JDK's constructor takes it; the table is made at the first insertion. */
  constructor(initialCapacity = SMALLEST_TABLE) {
    this.capacity = 1;
    while (this.capacity < initialCapacity) this.capacity *= 2;
  }

  get size(): number {
    return this.length;
  }

  /** Puts a value; a key that is there keeps its place. */
  set(key: string, value: V): void {
    if (this.buckets.length === 0) this.buckets = emptyBuckets(this.capacity);
    const code = javaStringHash(key);
    const hash = code ^ (code >>> 16);
    const bucket = this.bucketOf(hash);
    const known = bucket.find((node) => node.hash === hash && node.key === key);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    bucket.push({ key, hash, value });
    if (++this.length > this.capacity * 0.75) this.grow();
  }

  /** Keys and values in the order of the JDK. */
  entries(): [string, V][] {
    return this.buckets.flatMap((bucket) => bucket.map(({ key, value }): [string, V] => [key, value]));
  }

  private bucketOf(hash: number): Node<V>[] {
    return this.buckets[hash & (this.capacity - 1)] as Node<V>[];
  }

  private grow(): void {
    const nodes = this.buckets;
    this.capacity *= 2;
    this.buckets = emptyBuckets(this.capacity);
    for (const bucket of nodes) for (const node of bucket) this.bucketOf(node.hash).push(node);
  }
}

function emptyBuckets<V>(count: number): Node<V>[][] {
  return Array.from({ length: count }, () => []);
}
