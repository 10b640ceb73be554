import { addPhoto } from "@/lib/photos/mutations";
import { hidePhoto, publishPhoto } from "@/lib/photos/state-mutations";
import { picture, sent } from "@/lib/photos/test-photos";
import { hosted, type ScenariosOf } from "./test-fixtures";

type Photos = typeof import("@/lib/photos/mutations") &
  typeof import("@/lib/photos/state-mutations");

const described = { description: "A room", locale: "en", consent: true } as const;

async function drafted() {
  const { host, meetupId } = await hosted();
  const added = await addPhoto(host, { meetup: meetupId }, sent(await picture()));
  if (!added.ok) throw new Error(added.reason);
  return { host, photoId: added.photoId };
}

async function published() {
  const { host, photoId } = await drafted();
  await publishPhoto(host, { photoId, ...described });
  return { host, photoId };
}

export const photoScenarios = {
  addPhoto: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetup: meetupId }, sent(await picture())];
  },
  publishPhoto: async () => {
    const { host, photoId } = await drafted();
    return [host, { photoId, ...described }];
  },
  hidePhoto: async () => {
    const { host, photoId } = await published();
    return [host, { photoId }];
  },
  restorePhoto: async () => {
    const { host, photoId } = await published();
    await hidePhoto(host, { photoId });
    return [host, { photoId }];
  },
  deletePhotoDraft: async () => {
    const { host, photoId } = await drafted();
    return [host, { photoId }];
  },
} satisfies ScenariosOf<Photos>;
