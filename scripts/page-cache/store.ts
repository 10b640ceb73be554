import { LRUCache } from "lru-cache";

type Options<Value> = { maxBytes: number; sizeOf: (value: Value) => number };

/**
 * Values of pages by key, each made once also if several readers ask at the same time. A page belongs to an event, by
 * its slug, or to none. What was begun before a drop is for those who asked before it.
 */
export function pageStore<Value extends object>({ maxBytes, sizeOf }: Options<Value>) {
  const kept = new LRUCache<string, Value>({
    maxSize: maxBytes,
    sizeCalculation: sizeOf,
  });
  const begun = new Map<string, Promise<Value>>();

  /** `lifetime` is in milliseconds since it was begun: 0 if it may not be kept. */
  async function get(
    key: string,
    make: () => Promise<Value>,
    lifetime: (value: Value) => number,
  ): Promise<Value> {
    const found = kept.get(key);
    if (found) return found;
    const running = begun.get(key);
    if (running) return running;
    const startedAt = performance.now();
    const making = make();
    begun.set(key, making);
    try {
      const value = await making;
      const ttl = startedAt + lifetime(value) - performance.now();
      if (begun.get(key) === making && ttl > 0) kept.set(key, value, { ttl });
      return value;
    } finally {
      if (begun.get(key) === making) begun.delete(key);
    }
  }

  function drop(concerns: (key: string) => boolean) {
    for (const key of [...kept.keys()].filter(concerns)) kept.delete(key);
    for (const key of [...begun.keys()].filter(concerns)) begun.delete(key);
  }

  return { get, drop };
}
