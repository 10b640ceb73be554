import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { moveOwnTalk } from "@/lib/talks/move-mutations";
import { proposalsForDesk } from "@/lib/talks/proposal-queries";
import { decide, host, meetup, proposed, speaker, testTalks } from "@/lib/talks/test-talks";
import { changeTalk } from "./mutations";
import { stepsOfTalks } from "./queries";
import type { ChangeTalk } from "./schema";

testDatabase();
testTalks();

const change = (talkId: string, fields: Partial<ChangeTalk> = {}): ChangeTalk => ({
  ...{ talkId, revision: 1, abstract: "About bars", bio: "Speaks softly", needs: "A ramp" },
  ...{ mayBeFilmed: true, mayBePhotographed: false, mayBeQuoted: true },
  ...fields,
});

const read = (id: string) =>
  db.talk.findUniqueOrThrow({
    where: { id },
    select: { title: true, needs: true, mayBeFilmed: true, abstract: true, revision: true },
  });

async function accepted() {
  const { id } = await proposed({ needs: "Nothing" });
  await decide(id, "accept");
  return id;
}

describe("the speaker of an accepted talk", () => {
  it("changes needs, permissions and what it is about; the hosts see who and when", async () => {
    const id = await accepted();
    expect(await changeTalk(speaker, change(id))).toEqual({ ok: true });
    expect(await read(id)).toEqual({
      ...{ title: "What a bar taught me", needs: "A ramp", mayBeFilmed: true },
      ...{ abstract: "About bars", revision: 2 },
    });
    await moveOwnTalk(speaker, { talkId: id, move: "confirm" });
    expect(await changeTalk(speaker, change(id, { revision: 3, needs: null }))).toEqual({
      ok: true,
    });
    const proposals = await proposalsForDesk(host, meetup.id);
    const steps = (await stepsOfTalks(proposals)).get(id) ?? [];
    expect(steps.map(({ what, by }) => [what, by])).toEqual([
      ["submitted", speaker.name],
      ["accepted", host.name],
      ["changed", speaker.name],
      ["confirmed", speaker.name],
      ["changed", speaker.name],
    ]);
  });

  it("sent twice changes it once; an older page changes nothing", async () => {
    const id = await accepted();
    const same = change(id);
    const sent = await Promise.all([changeTalk(speaker, same), changeTalk(speaker, same)]);
    expect(sent).toEqual([{ ok: true }, { ok: true }]);
    expect((await read(id)).revision).toBe(2);
    const older = change(id, { needs: "Something else" });
    expect(await changeTalk(speaker, older)).toEqual({ ok: false, reason: "stale" });
    await changeTalk(speaker, change(id, { revision: 2, needs: "Two microphones" }));
    expect(await changeTalk(speaker, same), "its text is older").toMatchObject({ ok: false });
    expect((await read(id)).needs).toBe("Two microphones");
  });

  it("can't before a host has decided, nor once the talk is withdrawn or the night begins", async () => {
    const { id: open } = await proposed();
    const refused = (reason: string) => ({ ok: false, reason });
    expect(await changeTalk(speaker, change(open, { revision: 0 }))).toEqual(refused("moved-on"));
    const id = await accepted();
    await db.meetup.update({ where: { id: meetup.id }, data: { startsAt: new Date(0) } });
    expect(await changeTalk(speaker, change(id))).toEqual(refused("night-begun"));
    await moveOwnTalk(speaker, { talkId: id, move: "withdraw" });
    expect(await changeTalk(speaker, change(id, { revision: 2 }))).toEqual(refused("moved-on"));
    expect((await read(id)).needs, "erased with the withdrawal").toBeNull();
  });

  it("is nobody else, hosts included", async () => {
    const id = await accepted();
    await expect(changeTalk(host, change(id))).rejects.toThrow(NotFound);
    expect((await read(id)).needs).toBe("Nothing");
  });
});
