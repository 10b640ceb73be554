import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { addDays, toLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { hideAnswer, showAnswer } from "./mutations";
import { answersForDesk, promptAnswersByMeetup } from "./queries";
import { answer, tonight } from "./test-prompts";

testDatabase();

it("takes an answer with the room's code, and shows it once a host approves it", async () => {
  const { host, meetupId, eventId, roomCode } = await tonight();
  const code = roomCode.toLowerCase();
  expect(await answer(null, meetupId, { code })).toMatchObject({ ok: true, isShown: false });
  expect(await promptAnswersByMeetup(eventId)).toEqual(new Map());
  const [row] = await answersForDesk(host, meetupId);
  expect(row).toMatchObject({ state: "waiting", source: "room", text: "hope" });
  await showAnswer(host, { answerId: row?.id ?? "", signId: null });
  expect((await promptAnswersByMeetup(eventId)).get(meetupId)).toEqual([
    { id: row?.id, text: "hope", locale: "en", signDescription: null, sign: null },
  ]);
  await hideAnswer(host, { answerId: row?.id ?? "" });
  expect(await promptAnswersByMeetup(eventId)).toEqual(new Map());
  await showAnswer(host, { answerId: row?.id ?? "", signId: null });
  expect((await answersForDesk(host, meetupId))[0]).toMatchObject({ state: "shown" });
});

it("shows a host's at once, without a code", async () => {
  const { host, meetupId } = await tonight();
  expect(await answer(host, meetupId)).toMatchObject({ ok: true, isShown: true });
  expect(await answersForDesk(host, meetupId)).toMatchObject([{ state: "shown", source: "host" }]);
});

it("refuses another room's code, and none", async () => {
  const [here, there] = [await tonight(), await tonight()];
  for (const code of [there.roomCode, null])
    await expect(answer(null, here.meetupId, { code })).rejects.toThrow(InvalidField);
});

it("asks no code from afar", async () => {
  const { meetupId } = await tonight({ kind: "afar", slug: "afar", cityId: null });
  expect(await answer(null, meetupId)).toMatchObject({ ok: true, isShown: false });
});

it("keeps one answer of a form sent twice, also at the same moment", async () => {
  const { host, meetupId, roomCode } = await tonight();
  const twice = { code: roomCode, key: randomUUID() };
  await Promise.all([1, 2, 3].map(() => answer(null, meetupId, twice)));
  expect(await answersForDesk(host, meetupId)).toHaveLength(1);
});

it("is refused before the evening, and where there is no sentence", async () => {
  const { host, meetupId, eventId, roomCode } = await tonight();
  await db.event.update({ where: { id: eventId }, data: { promptEn: null } });
  await expect(answer(null, meetupId, { code: roomCode })).rejects.toThrow(NotFound);
  await expect(answersForDesk(host, meetupId)).rejects.toThrow(NotFound);
  const later = await testMeetup({ date: addDays(toLocalDate(realNow()), 30) });
  await db.event.update({ where: { id: later.eventId }, data: { promptFr: "Pour moi, ___" } });
  expect(await answer(null, later.id)).toEqual({ ok: false, reason: "too-early" });
});

it("is for the meetup's hosts alone to see, show and hide", async () => {
  const { meetupId, roomCode, host } = await tonight();
  await answer(null, meetupId, { code: roomCode });
  const [row] = await answersForDesk(host, meetupId);
  const other = (await tonight()).host;
  await expect(answersForDesk(other, meetupId)).rejects.toThrow(NotFound);
  for (const change of [showAnswer, hideAnswer])
    await expect(change(other, { answerId: row?.id ?? "", signId: null })).rejects.toThrow(
      NotFound,
    );
});
