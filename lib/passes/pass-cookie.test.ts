import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { hosted, tonight } from "@/lib/activity/scenarios/test-fixtures";
import { cookieName } from "@/lib/platform/auth/cookies";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { handOutDoor, takePass } from "./mutations";
import { doorLimit } from "./pass-cookie";

const sent = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }));
vi.mock("next/headers", () => ({ cookies: async () => sent.cookies }));
testDatabase();

it("counts requests by the pass's phone, or else by the network, whatever the phone sends", async () => {
  const { host, meetupId } = await hosted(tonight());
  await handOutDoor(host, { meetupId, key: randomUUID() });
  const { id } = await db.doorDevice.findFirstOrThrow({ where: { meetupId } });
  const taken = await takePass({ token: signLink("door", id, 1), name: "Ada" });
  if (!taken.ok) throw new Error(taken.reason);
  const key = () => doorLimit.limitKey({ meetup: meetupId }, "a network");
  expect(await key()).toBe("a network");
  const name = cookieName(`rollcall-door-${meetupId}`);
  sent.cookies.set(name, { value: `${id}.${"x".repeat(43)}` });
  expect(await key()).toBe("a network");
  sent.cookies.set(name, { value: `${id}.${taken.secret}` });
  expect(await key()).toBe(id);
});
