import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { afar, another, hosted, hoursAgo, type ScenariosOf, seated } from "./test-fixtures";

type Tonight = typeof import("@/lib/tonight/mutations") &
  typeof import("@/lib/reports/mutations") &
  typeof import("@/lib/reconciliation/mutations") &
  typeof import("@/lib/hosts/phone-mutations") &
  typeof import("@/lib/call-ins/link-mutations");

const on = { startsAt: hoursAgo(1), endsAt: hoursAgo(-2) };

/** Where it is after noon: somewhere it always is. */
function thisAfternoon() {
  const zones = ["America/St_Johns", "Pacific/Auckland", "Asia/Kolkata"];
  const isAfternoon = (zone: string) => toWall(realNow(), zone).time >= "12:00";
  const timeZone = zones.find(isAfternoon) ?? "UTC";
  return hosted({ timeZone, date: toWall(realNow(), timeZone).date });
}

async function reported(hidden: boolean) {
  const { host, meetupId } = await hosted();
  const text = { text: "We need more chairs.", language: "en" } as const;
  const data = { meetupId, ...text, createdAt: hoursAgo(1), hiddenAt: hidden ? hoursAgo(0) : null };
  return { host, reportId: (await db.report.create({ data })).id };
}

export const tonightScenarios = {
  sayHere: async () => {
    const { host, meetupId } = await hosted(on);
    return [host, { meetupId, here: true }];
  },
  "sayHere to undo": async () => {
    const { host, meetupId } = await hosted({ ...on, hereAt: hoursAgo(1) });
    return [host, { meetupId, here: false }];
  },
  sayHereFromAfar: async () => {
    const { eventId } = await hosted(on);
    const far = await another(eventId, { ...on, ...afar });
    const { by } = await seated(far);
    return [by, { meetupId: far.id, here: true, town: "Thompson" }];
  },
  writeReport: async () => {
    const { host, meetupId } = await thisAfternoon();
    return [host, { meetupId, key: randomUUID(), text: "We need more chairs.", language: "en" }];
  },
  hideReport: async () => {
    const { host, reportId } = await reported(false);
    return [host, { reportId, hidden: true }];
  },
  "hideReport to undo": async () => {
    const { host, reportId } = await reported(true);
    return [host, { reportId, hidden: false }];
  },
  confirmFigures: async () => {
    const { host, meetupId } = await hosted({ startsAt: hoursAgo(9), endsAt: hoursAgo(6) });
    return [host, { meetupId, seen: "0 0 0 - - - -" }];
  },
  saveHostPhone: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, phone: "604-555-0134" }];
  },
  saveMeetingLink: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId, meetingLink: "https://meet.example/halifax" }];
  },
  "eraseDuePhones with a link": async () => {
    const days = (count: number) => hoursAgo(24 * count);
    const { meetupId } = await hosted({ startsAt: days(9), endsAt: days(8) });
    const data = { meetingLink: "https://meet.example/halifax" };
    await db.meetup.update({ where: { id: meetupId }, data });
    return [];
  },
  eraseDuePhones: async () => {
    const days = (count: number) => hoursAgo(24 * count);
    const { meetupId } = await hosted({ startsAt: days(9), endsAt: days(8) });
    await db.meetupRole.updateMany({ where: { meetupId }, data: { phone: "604-555-0134" } });
    return [];
  },
} satisfies ScenariosOf<Tonight>;
