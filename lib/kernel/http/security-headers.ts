/**
 * Scripts run by nonce only; style attributes are allowed because React writes them. Next's development tools use
 * eval, a socket and styles without a nonce. `frames`: the sites that the page may frame.
 */
export function contentSecurityPolicy(
  nonce: string,
  development: boolean,
  frames: readonly string[] = [],
): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(" ")}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** `same-origin`, because with `no-referrer` a form post has the Origin `null`. */
export function securityHeaders(): [string, string][] {
  return [
    ["referrer-policy", "same-origin"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
    ["strict-transport-security", "max-age=31536000; includeSubDomains"],
  ];
}

/** Headers that concern documents only, or hold for a host once one has said so: scripts, styles and fonts go without. */
export const DOCUMENT_HEADERS = [
  "content-security-policy",
  "referrer-policy",
  "x-frame-options",
  "cross-origin-opener-policy",
  "permissions-policy",
  "strict-transport-security",
] as const;

/** For responses that are not pages. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'";
