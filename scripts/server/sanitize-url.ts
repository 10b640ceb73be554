/**
 * Returns the URL unchanged, or a path that does not exist (in the same language) if Next would fail on it or
 * redirect to it: an absolute URL, as proxies receive them, or an escaped percent sign, which Next unescapes twice.
 * None of our paths contains a percent sign.
 */
export function sanitizeUrl(url = ""): string {
  const [path = ""] = url.split("?");
  if (url.startsWith("/") && !path.includes("%25")) return url;
  return `${/^\/(?:en|fr)(?=\/)/.exec(path)?.[0] ?? ""}/unreadable`;
}
