"use client";

import { useEffect, useState } from "react";

/**
 * A key that identifies a form's submission. Empty in the page's HTML, which may be the same for everybody;
 * `getRandomValues` also works without https.
 */
export function useBrowserKey(): string {
  const [key, setKey] = useState("");
  useEffect(() => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    setKey(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  }, []);
  return key;
}
