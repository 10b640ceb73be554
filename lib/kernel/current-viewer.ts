import { cache } from "react";
import { auth } from "@/lib/platform/auth/next-auth";
import type { Person } from "./viewer";

/** The signed-in person of this request, or null; read once per request, with the session. */
export const currentViewer = cache(async (): Promise<Person | null> => {
  const session = (await auth()) as { person?: Omit<Person, "kind"> } | null;
  return session?.person ? { kind: "person", ...session.person } : null;
});
