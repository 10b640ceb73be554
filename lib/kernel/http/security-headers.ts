/**
 * Scripts run by nonce only; style attributes stay allowed because React writes them. Next's own tools for
 * development evaluate code, hold a socket open and write styles without a nonce.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** `same-origin` and not `no-referrer`: that one makes the Origin of a form post `null`. */
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

/** For what is no page: it may run, load and be framed by nothing. */
export const NOTHING_MAY_RUN = "default-src 'none'; frame-ancestors 'none'";
