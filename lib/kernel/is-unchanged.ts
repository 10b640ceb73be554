/**
 * Whether something kept already holds what a form says. A form sent twice, or on a bad line again, is answered
 * like the first one: nobody else changed anything, and nothing is written or mailed a second time.
 */
export function isUnchanged<Kept extends object>(kept: Kept, said: Partial<Kept>): boolean {
  return Object.entries(said).every(([name, value]) =>
    isSame(kept[name as keyof Kept], value as unknown),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
