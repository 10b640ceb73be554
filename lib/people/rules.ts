/** A path of ours, without its language, to go on to after signing in; anything else is dropped. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 3000) return null;
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(value) ? value : null;
}
