import { cache } from "react";
import { auth } from "@/lib/platform/auth/next-auth";
import { db } from "@/lib/platform/db/client";
import type { Person } from "./viewer";

const person = {
  id: true,
  email: true,
  name: true,
  locale: true,
  isAdmin: true,
  suspendedAt: true,
};

/** The signed-in person of this request, or null; read once per request. */
export const currentViewer = cache(async (): Promise<Person | null> => {
  const session = (await auth()) as { userId?: string } | null;
  if (!session?.userId) return null;
  const user = await db.user.findUnique({ where: { id: session.userId }, select: person });
  if (!user) return null;
  const { suspendedAt, ...rest } = user;
  return { kind: "person", ...rest, suspended: suspendedAt !== null };
});
