"use client";

import type { AsyncLocalStorage } from "node:async_hooks";
import type { RequestNotes } from "@/lib/kernel/request-notes";

/**
 * The script that the page has noted. In the browser there are no notes, and React keeps the HTML's: as a prop the
 * text, which only search engines read, would be sent twice.
 */
export function JsonLdScript({ nonce }: { nonce: string | undefined }) {
  const { rollcallRequests } = globalThis as {
    rollcallRequests?: AsyncLocalStorage<RequestNotes>;
  };
  const json = rollcallRequests?.getStore()?.structuredData ?? "";
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped; an empty text as a child would not match the HTML's
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
