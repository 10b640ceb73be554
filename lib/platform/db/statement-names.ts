import { createHash } from "node:crypto";

/**
 * Returns a function that names statements by their text, so that Postgres parses each once per connection. After
 * `most` statements new ones have no name: a connection keeps those with one, and lists of any length in `IN (…)`
 * could make any number.
 */
export function statementNames(most: number) {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return "";
    const name = createHash("sha256").update(sql).digest("base64url").slice(0, 22);
    names.set(sql, name);
    return name;
  };
}
