import { expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { countIn, countOut, joinCommitment, leaveCommitment } from "./join-mutations";
import { scene, tenTimes } from "./test-commitments";
import { withdrawCommitment } from "./withdraw-mutations";

testDatabase();

it("counts somebody in once, without a name unless they say so, and out again", async () => {
  const { author, reader, make, shown, verbs } = await scene();
  const { id: commitmentId, slug } = await make();
  const join = { commitmentId, showsName: false, name: null };
  await tenTimes(() => joinCommitment(reader, join));
  expect(await shown(slug, reader)).toMatchObject({
    isIn: true,
    isAuthor: false,
    owners: { names: [author.name], others: 1 },
  });
  await joinCommitment(reader, { ...join, showsName: true });
  expect((await shown(slug))?.owners).toEqual({ names: [author.name, reader.name], others: 0 });
  await tenTimes(() => leaveCommitment(reader, { commitmentId }));
  expect((await shown(slug, reader))?.owners).toEqual({ names: [author.name], others: 0 });
  expect(await verbs(commitmentId)).toEqual([
    "commitment.made",
    "commitment.joined",
    "commitment.joined",
    "commitment.left",
  ]);
});

it("needs a name only from those who show it", async () => {
  const { make } = await scene();
  const { id: commitmentId } = await make();
  const nameless = await testPerson({ name: null });
  const join = (showsName: boolean, name: string | null) =>
    joinCommitment(nameless, { commitmentId, showsName, name });
  expect(await join(false, null)).toEqual({ ok: true });
  await expect(join(true, null)).rejects.toThrow("name: required");
  expect(await join(true, "Zoé")).toEqual({ ok: true });
  const owner = { commitmentId_userId: { commitmentId, userId: nameless.id } };
  const { shownName } = await db.commitmentOwner.findUniqueOrThrow({ where: owner });
  expect(shownName).toBe("Zoé");
});

it("keeps its author, and lets nobody into what has ended", async () => {
  const { author, reader, make } = await scene();
  const { id: commitmentId } = await make();
  const join = { commitmentId, showsName: true, name: null };
  await expect(leaveCommitment(author, { commitmentId })).rejects.toThrow(NotFound);
  expect(await joinCommitment(author, { ...join, showsName: false })).toEqual({ ok: true });
  const where = { commitmentId, shownName: author.name };
  expect(await db.commitmentOwner.count({ where })).toBe(1);
  await db.commitment.update({ where: { id: commitmentId }, data: { state: "done" } });
  const ended = { ok: false, reason: "commitment-ended" };
  expect(await joinCommitment(reader, join)).toEqual(ended);
  await withdrawCommitment(author, { commitmentId, why: null });
  const withdrawn = { ok: false, reason: "commitment-withdrawn" };
  expect(await joinCommitment(reader, join)).toEqual(withdrawn);
});

it("counts out by its author or an organizer, for good unless they undo it", async () => {
  const { author, reader, organizer, make, shown, verbs } = await scene();
  const { id: commitmentId, slug } = await make();
  const join = { commitmentId, showsName: true, name: null };
  await joinCommitment(reader, join);
  const them = { commitmentId, userId: reader.id };
  const stranger = await testPerson();
  await expect(countOut(stranger, them)).rejects.toThrow(NotFound);
  await expect(countOut(reader, them)).rejects.toThrow(NotFound);
  const itself = { commitmentId, userId: author.id };
  for (const viewer of [author, organizer])
    await expect(countOut(viewer, itself)).rejects.toThrow(NotFound);
  await tenTimes(() => countOut(author, them));
  expect(await shown(slug, reader)).toMatchObject({ isIn: false, joined: [] });
  expect(await shown(slug, author)).toMatchObject({
    owners: { names: [author.name], others: 0 },
    joined: [{ userId: reader.id, shownName: reader.name, isOut: true }],
  });
  const out = { ok: false, reason: "counted-out" };
  expect(await joinCommitment(reader, join)).toEqual(out);
  const typed = { commitmentId, showsName: true, name: "Zoe" };
  await db.user.update({ where: { id: reader.id }, data: { name: null } });
  expect(await joinCommitment({ ...reader, name: null }, typed)).toEqual(out);
  const { name } = await db.user.findUniqueOrThrow({ where: { id: reader.id } });
  expect(name, "a refused form names nobody").toBeNull();
  await leaveCommitment(reader, { commitmentId });
  expect(await joinCommitment(reader, join), "leaving doesn’t let them in").toEqual(out);
  await countIn(organizer, them);
  expect(await shown(slug, reader)).toMatchObject({ isIn: true });
  expect((await verbs(commitmentId)).slice(2)).toEqual([
    "commitment.counted-out",
    "commitment.counted-in",
  ]);
});
