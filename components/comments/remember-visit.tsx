"use client";

import { useEffect } from "react";
import type { ThreadKey } from "@/lib/threads/schema";

/** Says that the comments were seen, without drawing the page again: what is new stays marked until the next visit. */
export function RememberVisit({ about, subjectId }: ThreadKey) {
  useEffect(() => {
    const headers = { "content-type": "application/json" };
    const address = `/api/threads/${about}/${subjectId}/visits`;
    // Whether it arrives changes nothing here.
    fetch(address, { method: "POST", headers, body: "{}", keepalive: true }).catch(() => {});
  }, [about, subjectId]);
  return null;
}
