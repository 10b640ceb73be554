import { LRUCache } from "lru-cache";

type Kept<Value> = { value: Value; until: number };

type Options<Value> = { maxBytes: number; sizeOf: (value: Value) => number };

/**
 * Values of pages by key, each made once also if several readers ask at the same time. A page belongs to an event, by
 * its slug, or to none. What was begun before a drop is for those who asked before it.
 */
export function pageStore<Value extends object>({ maxBytes, sizeOf }: Options<Value>) {
  const kept = new LRUCache<string, Kept<Value>>({
    maxSize: maxBytes,
    sizeCalculation: ({ value }) => sizeOf(value),
  });
  const begun = new Map<string, Promise<Value>>();

  /** `lifetime` is in milliseconds since it was begun: 0 if it may not be kept. */
  async function get(
    key: string,
    make: () => Promise<Value>,
    lifetime: (value: Value) => number,
  ): Promise<Value> {
    const found = kept.get(key);
    if (found && performance.now() < found.until) return found.value;
    const running = begun.get(key);
    if (running) return running;
    const startedAt = performance.now();
    const making = make();
    begun.set(key, making);
    try {
      const value = await making;
      const until = startedAt + lifetime(value);
      if (begun.get(key) === making && until > performance.now()) kept.set(key, { value, until });
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
