/**
 * The address as it was asked, or where it can't be read one that isn't there, in the same language. A whole address
 * (proxies are asked that way), a broken escape, and an escaped percent sign, which is unescaped a second time
 * further on: Next fails at them, or sends people there. No path of ours holds a percent sign.
 */
export function readable(address = ""): string {
  const [path = ""] = address.split("?");
  try {
    if (decodeURI(address).startsWith("/") && !path.includes("%25")) return address;
  } catch {
    // As unreadable as the others.
  }
  return `${/^\/(?:en|fr)(?=\/)/.exec(path)?.[0] ?? ""}/unreadable`;
}
