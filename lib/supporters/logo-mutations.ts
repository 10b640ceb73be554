import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import type { FileRefusal, ReceivedFile } from "@/lib/kernel/http/received-file";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import { actorOf, type Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { isLight } from "@/lib/platform/pictures/light";
import { type PictureRefusal, reEncode } from "@/lib/platform/pictures/re-encode";
import { fileStore } from "@/lib/platform/storage/store";
import { now } from "@/lib/platform/time/now";
import { checkThanker, lockSupporters, placeOf, placeOfEntry } from "./place-queries";
import { logoFolder, logoKey } from "./rules";

type Added = Outcome<object, PictureRefusal>;

/** Reads the file that was sent, for the time of `work`. */
type Receive = (
  work: (file: ReceivedFile) => Promise<Added>,
) => Promise<Outcome<object, FileRefusal | PictureRefusal>>;

/** Gives a supporter a logo, or another one. Nothing is read unless the viewer may. */
export async function addLogo(
  viewer: Person,
  { supporter: id }: { supporter: string },
  receive: Receive,
): Promise<Outcome<object, FileRefusal | PictureRefusal>> {
  await checkThanker(db, viewer, await placeOf(id));
  return receive(async ({ path, hash }) => {
    const encoded = await reEncode(path);
    if (!encoded.ok) return encoded;
    const { width, height, files } = encoded.picture;
    const logoId = randomUUID();
    // The files first: a row promises them.
    await fileStore().put(logoKey(logoId, "large"), files.large);
    await fileStore().put(logoKey(logoId, "small"), files.small);
    const logo = { logoId, logoHash: hash, logoWidth: width, logoHeight: height };
    const logoIsLight = await isLight(files.small);
    const unused = await replaceLogo(viewer, id, { ...logo, logoIsLight });
    if (unused) await fileStore().remove(logoFolder(unused));
    return { ok: true };
  });
}

type NewLogo = Record<"logoId" | "logoHash", string> &
  Record<"logoWidth" | "logoHeight", number> & { logoIsLight: boolean };

/** Returns the logo whose files nobody needs: the one before, or the new one if it is the same. */
async function replaceLogo(viewer: Person, id: string, logo: NewLogo): Promise<string | null> {
  const at = await now();
  return db.$transaction(async (tx) => {
    const place = await placeOf(id, tx);
    await lockSupporters(tx, viewer, place);
    const select = { logoId: true, logoHash: true } as const;
    const before = await tx.supporter.findFirst({ where: { id, removedAt: null }, select });
    if (!before) throw new NotFound("supporter");
    if (before.logoHash === logo.logoHash) return logo.logoId;
    await tx.supporter.update({ where: { id }, data: logo });
    const about = { actor: actorOf(viewer), at, ...placeOfEntry(place), subjectId: id };
    await record(tx, { verb: "supporter.logo-added", ...about });
    return before.logoId;
  });
}
