import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * The key of a form that takes effect only with a session. Empty without one: a page for visitors without a session
 * holds nothing that differs from one visit to the next.
 */
export function formKey(viewer: Viewer): string {
  return viewer ? randomUUID() : "";
}
