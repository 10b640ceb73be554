import { describe, expect, it } from "vitest";
import { spendCode } from "@/lib/platform/auth/codes";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { arrived, params, testMailServer } from "./test-mail-server";

testDatabase();
testMailServer();

describe("links in mails", () => {
  const linkIn = (text: string | undefined, part: string) =>
    new URL(text?.match(/https?:\/\/\S+/g)?.find((link) => link.includes(part)) ?? "");
  const tokenIn = (text: string | undefined, part: string) =>
    linkIn(text, part).pathname.split("/").at(-1) ?? "";

  it("about an RSVP open it until a newer link is created", async () => {
    const { rsvpId } = (await params())["rsvp-link"] as { rsvpId: string };
    await db.rsvp.update({ where: { id: rsvpId }, data: { linkVersion: 3 } });
    const mail = await arrived("rsvp-link", { rsvpId }, "fr");
    const token = tokenIn(mail?.text, "/fr/answers/");
    expect(readLink("answer", token)).toEqual({ id: rsvpId, version: 3 });
  });

  it("of an invitation open it", async () => {
    const { invitationId } = (await params()).invitation as { invitationId: string };
    const mail = await arrived("invitation", { invitationId }, "both");
    const { version } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    const token = tokenIn(mail?.text, "/invitations/");
    expect(readLink("invitation", token)).toEqual({ id: invitationId, version });
  });

  it("to sign in carry a code for the reader's address and the next page", async () => {
    const mail = await arrived("sign-in", { to: "/start?title=A" }, "fr");
    const link = linkIn(mail?.text, "/fr/sign-in/confirm");
    const given = Object.fromEntries(link.searchParams);
    expect(given).toMatchObject({ address: "reader@example.ca", to: "/start?title=A" });
    expect(await spendCode("reader@example.ca", given.code ?? "")).toBe(true);
  });
});
