/** Whether a path segment can be a slug; nothing else reaches the database. */
export function isSlug(text: unknown): text is string {
  return typeof text === "string" && /^[a-z0-9-]{1,80}$/.test(text);
}
