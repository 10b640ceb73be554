import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { meetupRights } from "@/lib/meetups/queries";
import type { Tx } from "@/lib/platform/db/client";
import { mayManagePhotos } from "./policy";

/** Throws NotFound unless the viewer manages its photos. */
export async function meetupOfPhotos(tx: Tx, viewer: Person | null, id: string) {
  const meetup = await meetupRights(tx, id);
  if (!mayManagePhotos(viewer, meetup)) throw new NotFound("meetup");
  return meetup;
}
