import { describe, expect, it } from "vitest";
import { linkedSignIn } from "@/lib/people/queries";
import { spendCode, spendLink } from "@/lib/platform/auth/sign-in-requests";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { arrived, english, params, signInRequest, testMailServer } from "./test-mail-server";

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

  it("of an invitation to speak open it, in the mail's language", async () => {
    const { coSpeakerId } = (await params())["co-speaker-invited"] as { coSpeakerId: string };
    const mail = await arrived("co-speaker-invited", { coSpeakerId }, "fr");
    const token = tokenIn(mail?.text, "/fr/co-speakers/");
    expect(readLink("co-speaker", token)).toEqual({ id: coSpeakerId, version: 1 });
  });

  it("to sign in carry a token of their own, and no text of whoever asked", async () => {
    const mail = await arrived("sign-in", await signInRequest("/start?title=A"), "fr");
    const link = linkIn(mail?.text, "/fr/sign-in/confirm");
    const { token = "", ...others } = Object.fromEntries(link.searchParams);
    expect(others).toEqual({});
    expect(await linkedSignIn(token)).toMatchObject({ to: "/start?title=A", isOpen: true });
    const code = /^ {4}(\w{6})$/m.exec(mail?.text ?? "")?.[1] ?? "";
    expect(link.href).not.toContain(code);
    expect(await spendLink(token)).toEqual({ address: "reader@example.ca", isSpent: true });
    expect(await spendCode("reader@example.ca", "browser", code)).toBe(false);
  });

  it("to sign in come without a code if many were requested", async () => {
    const mail = await arrived("sign-in", await signInRequest(null, false), "en");
    expect(mail?.text).toContain(english.signIn.noCode);
    expect(mail?.text).not.toMatch(/^ {4}\w{6}$/m);
  });
});
