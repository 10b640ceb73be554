import type { Locale } from "@/lib/platform/i18n/locales";

export type Person = {
  kind: "person";
  id: string;
  email: string;
  name: string | null;
  locale: Locale | null;
  isAdmin: boolean;
  suspended: boolean;
};

/** Whoever pressed a button that came by a mail: may do one thing to one target. */
export type Holder = { kind: "holder"; purpose: "answer" | "invitation"; target: string };

/** A signed-in person, the holder of a link, or nobody. */
export type Viewer = Person | Holder | null;

/** Who did it, as logs keep it: not a reference to a person who may be erased. */
export type Actor = { actorKind: string; actorId: string | null; actorName: string | null };

/** What the site does by itself. */
export const SYSTEM: Actor = { actorKind: "system", actorId: null, actorName: null };

export function actorOf(viewer: Viewer): Actor {
  if (!viewer) return { actorKind: "nobody", actorId: null, actorName: null };
  if (viewer.kind === "person")
    return { actorKind: "person", actorId: viewer.id, actorName: viewer.name };
  return { actorKind: viewer.purpose, actorId: viewer.target, actorName: null };
}
