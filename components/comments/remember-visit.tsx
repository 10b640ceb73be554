"use client";

import { useEffect } from "react";

/** Says that the comments were seen, without drawing the page again: what is new stays marked until the next visit. */
export function RememberVisit({ reflectionId }: { reflectionId: string }) {
  useEffect(() => {
    const headers = { "content-type": "application/json" };
    const address = `/api/reflections/${reflectionId}/visits`;
    // Whether it arrives changes nothing here.
    fetch(address, { method: "POST", headers, body: "{}", keepalive: true }).catch(() => {});
  }, [reflectionId]);
  return null;
}
