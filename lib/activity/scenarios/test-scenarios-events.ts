import { randomUUID } from "node:crypto";
import type { StartEvent } from "@/lib/drafts/schema";
import type { EditEvent } from "@/lib/events/schema";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import {
  afar,
  another,
  emptyTown,
  hosted,
  inDays,
  type ScenariosOf,
  seated,
} from "./test-fixtures";

type Events = typeof import("@/lib/events/mutations") &
  typeof import("@/lib/drafts/mutations") &
  typeof import("@/lib/events/edit-mutations") &
  typeof import("@/lib/events/publish-mutations") &
  typeof import("@/lib/events/cancel-mutations") &
  typeof import("@/lib/events/delete-mutations");

const noWords = {
  ...{ titleEn: null, titleFr: null, summaryEn: null, summaryFr: null },
  ...{ descriptionEn: null, descriptionFr: null, promptEn: null, promptFr: null },
};

const facts = (eventId: string, changes: Partial<EditEvent>): EditEvent => ({
  ...{ eventId, revision: 0, ...noWords, titleEn: "A night", hashtag: "night", clock: null },
  ...{ localDate: inDays(60), localTime: "19:00" },
  ...{ streamUrl: null, captionsUrl: null, recordingUrl: null },
  ...changes,
});

const night = (more: Partial<StartEvent>) => ({
  ...{ key: randomUUID(), from: null, title: "A night", otherTitle: null, hashtag: "night" },
  ...{ localDate: inDays(60), localTime: "19:00", clock: null },
  ...{ towns: null, places: [], again: [] },
  ...more,
});

export const eventScenarios = {
  startEvent: async () => {
    await emptyTown();
    return [await testPerson(), night({ towns: "Moncton zoe@example.ca" }), "en"];
  },
  "startEvent in a town that is not in the list": async () => [
    await testPerson(),
    night({ towns: "Souris, MB" }),
    "en",
  ],
  "startEvent as the same night again": async () => {
    const { host, meetupId, eventId } = await hosted({ venue: "Grizzly Den" });
    await db.accessFact.create({ data: { meetupId, feature: "lift", answer: "yes" } });
    const { slug } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
    const again = [`${slug}.${host.id}`];
    return [host, night({ from: eventId, towns: "Vancouver", again }), "en"];
  },
  editEvent: async () => {
    const { host, eventId } = await hosted();
    await seated(await another(eventId, afar));
    return [host, facts(eventId, { streamUrl: "https://example.ca/live" })];
  },
  "editEvent to move a draft": async () => {
    const { host, eventId } = await hosted({ eventStatus: "draft", status: "proposed" });
    await another(eventId, { status: "proposed", startsLocal: "18:00" });
    return [host, facts(eventId, { titleEn: "Another night", localDate: inDays(61) })];
  },
  fillEvent: async () => {
    const { host, eventId } = await hosted();
    return [host, { eventId, ...noWords, titleFr: "Une soirée" }];
  },
  publishEvent: async () => {
    const { host, eventId } = await hosted({ eventStatus: "draft", status: "proposed" });
    await another(eventId, { ...afar, status: "proposed" });
    return [host, { eventId }];
  },
  cancelEvent: async () => {
    const { host, meetup, eventId } = await hosted();
    await seated(meetup);
    await seated(await another(eventId, { status: "proposed" }));
    return [host, { eventId }];
  },
  deleteDraft: async () => {
    const { host, eventId } = await hosted({ eventStatus: "draft", status: "proposed" });
    return [host, { eventId }];
  },
} satisfies ScenariosOf<Events>;
