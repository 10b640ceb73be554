import type { Locale } from "@/lib/platform/i18n/locales";

export type Person = {
  kind: "person";
  id: string;
  email: string;
  name: string | null;
  locale: Locale | null;
  town: string | null;
  isAdmin: boolean;
  suspended: boolean;
};

export type PassRole = "door" | "emcee";

/** A device at the door or stage of a meetup. */
export type Pass = {
  kind: "pass";
  role: PassRole;
  meetupId: string;
  device: string;
  until: Date;
};

/** A link from a mail: allows one thing to one target. */
export type Holder = {
  kind: "holder";
  purpose: "answer" | "invitation" | "co-speaker" | "address" | "mail";
  target: string;
};

/** A signed-in person, a device with a pass, the holder of a link, or an anonymous visitor. */
export type Viewer = Person | Pass | Holder | null;

export function personOf(viewer: Viewer): Person | null {
  return viewer?.kind === "person" ? viewer : null;
}

/** Who did it, as logged: not a reference to a user who may be erased. */
export type Actor = { actorKind: string; actorId: string | null; actorName: string | null };

/** Changes made by the site itself. */
export const SYSTEM: Actor = { actorKind: "system", actorId: null, actorName: null };

export function actorOf(viewer: Viewer): Actor {
  if (!viewer) return { actorKind: "nobody", actorId: null, actorName: null };
  if (viewer.kind === "person")
    return { actorKind: "person", actorId: viewer.id, actorName: viewer.name };
  if (viewer.kind === "pass")
    return { actorKind: viewer.role, actorId: viewer.device, actorName: null };
  return { actorKind: viewer.purpose, actorId: viewer.target, actorName: null };
}
