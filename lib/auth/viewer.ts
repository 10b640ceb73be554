import { cache } from "react";
import { db } from "../db/client";
import type { Person } from "../viewer";
import { auth } from "./next-auth";

const person = {
  id: true,
  email: true,
  name: true,
  locale: true,
  isAdmin: true,
  suspendedAt: true,
};

/** The signed-in person of this request, or nobody; asked once a request. */
export const currentViewer = cache(async (): Promise<Person | null> => {
  const session = (await auth()) as { userId?: string } | null;
  if (!session?.userId) return null;
  const user = await db.user.findUnique({ where: { id: session.userId }, select: person });
  if (!user) return null;
  const { suspendedAt, ...rest } = user;
  return { kind: "person", ...rest, suspended: suspendedAt !== null };
});
