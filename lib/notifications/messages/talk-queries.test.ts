import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { freezeLineUp } from "@/lib/slots/version-mutations";
import { testStage } from "@/lib/stage/test-stage";
import { turnForMail } from "./talk-queries";

testDatabase();

it("a speaker's mail has what they need themselves, and nobody else's needs", async () => {
  const { speaker, meetupId, talks } = await testStage();
  const talkId = talks[0] ?? "";
  await db.talk.update({ where: { id: talkId }, data: { needs: "A ramp" } });
  const along = async (position: number, needs: string | null, state: "accepted" | "left") => {
    const { id: userId, email: address } = await testPerson();
    const said = { talkId, name: "Ana", userId, address, needs, state, position };
    await db.coSpeaker.create({ data: { ...said, createdAt: realNow() } });
    return address;
  };
  const [quiet, ana, gone] = [
    await along(0, null, "accepted"),
    await along(1, "A stool", "accepted"),
    await along(2, "Water", "left"),
  ];
  await db.$transaction((tx) => freezeLineUp(tx, meetupId, realNow()));
  const needs = async (recipient: string) => (await turnForMail(talkId, recipient))?.needs;
  expect(await needs(speaker.email)).toBe("A ramp");
  expect(await needs(ana)).toBe("A stool");
  for (const other of [quiet, gone, "nobody@example.ca"]) expect(await needs(other)).toBeNull();
});
