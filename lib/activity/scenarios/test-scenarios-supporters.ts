import { randomUUID } from "node:crypto";
import { picture, sent } from "@/lib/photos/test-photos";
import { removeSupporter } from "@/lib/supporters/mutations";
import { testSupporter } from "@/lib/supporters/test-supporters";
import { hosted, type ScenariosOf } from "./test-fixtures";

type Supporters = typeof import("@/lib/supporters/mutations") &
  typeof import("@/lib/supporters/logo-mutations");

async function thanked() {
  const { host, eventId, meetupId } = await hosted();
  const [first = "", second = ""] = [
    await testSupporter({ eventId, meetupId }),
    await testSupporter({ eventId, meetupId }),
  ];
  return { host, eventId, meetupId, first, second };
}

const texts = { name: "Ropewalk Hall", link: "https://example.ca" };

export const supporterScenarios = {
  addSupporter: async () => {
    const { host, eventId, meetupId } = await hosted();
    return [host, { eventId, meetupId, key: randomUUID(), ...texts }];
  },
  "addSupporter of the event": async () => {
    const { host, eventId } = await hosted();
    return [host, { eventId, meetupId: null, key: randomUUID(), ...texts }];
  },
  editSupporter: async () => {
    const { host, first } = await thanked();
    return [host, { supporterId: first, ...texts }];
  },
  moveSupporter: async () => {
    const { host, second } = await thanked();
    return [host, { supporterId: second, from: 1 }];
  },
  removeSupporter: async () => {
    const { host, first } = await thanked();
    return [host, { supporterId: first }];
  },
  restoreSupporter: async () => {
    const { host, first } = await thanked();
    await removeSupporter(host, { supporterId: first });
    return [host, { supporterId: first }];
  },
  addLogo: async () => {
    const { host, first } = await thanked();
    return [host, { supporter: first }, sent(await picture())];
  },
} satisfies ScenariosOf<Supporters>;
