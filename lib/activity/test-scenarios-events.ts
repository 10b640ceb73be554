import { randomUUID } from "node:crypto";
import type { EditEvent } from "@/lib/events/schema";
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
  typeof import("@/lib/events/start-mutations") &
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

export const eventScenarios = {
  startEvent: async () => {
    const { slug } = await emptyTown();
    const night = { localDate: inDays(60), localTime: "19:00", clock: null };
    const named = { title: "A night", otherTitle: null, hashtag: "night" };
    return [await testPerson(), { key: randomUUID(), ...named, ...night, cities: [slug] }, "en"];
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
