import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import { unsubscribe } from "@/lib/unsubscribes/mutations";
import {
  arrived,
  deliverMail,
  params,
  received,
  testMailServer,
  written,
} from "./test-mail-server";

testDatabase();
testMailServer();

const kinds = Object.keys(mailKinds) as MailKind[];
const PAGE = /http:\/\/localhost:\d+\/(?:en|fr)\/unsubscribe\/(\S+)/g;

type Mail = Awaited<ReturnType<typeof arrived>>;
const header = (mail: Mail, key: string) => mail?.headers.find((one) => one.key === key)?.value;

describe("unsubscribing", () => {
  it.each(kinds.filter((kind) => TOPIC_BY_KIND[kind]))(
    "from %s is one click in a mail program, or a link in both languages",
    async (kind) => {
      const mail = await arrived(kind, (await params())[kind]);
      const [, token] = /^<http:\/\/\S+\/api\/unsubscribe\/([\w.-]+)>$/.exec(
        header(mail, "list-unsubscribe") ?? "",
      ) ?? [null, "no token"];
      expect(header(mail, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      const links = [...(mail?.text ?? "").matchAll(PAGE)].map(([, linked]) => linked);
      expect(links).toEqual([token, token]);
      expect(mail?.html?.match(/<a[^>]*href="[^"]*\/(?:en|fr)\/unsubscribe\//g)).toHaveLength(2);
    },
  );

  it.each(kinds.filter((kind) => !TOPIC_BY_KIND[kind]))("from %s is impossible", async (kind) => {
    const mail = await arrived(kind, (await params())[kind]);
    expect(mail?.headers.filter(({ key }) => key.startsWith("list-"))).toEqual([]);
    expect(mail?.text).toBeTruthy();
    expect(mail?.text).not.toContain("/unsubscribe/");
  });
});

describe("a mail to an address that unsubscribed from its topic", () => {
  it("is not sent, and its row says why; other topics are", async () => {
    const rows = await params();
    const first = await arrived("morning-after", rows["morning-after"], "en");
    const [[, token = ""] = []] = [...(first?.text ?? "").matchAll(PAGE)];
    await unsubscribe({ token });

    received.length = 0;
    const id = await written("morning-after", rows["morning-after"], "en");
    await deliverMail(id);
    expect(received).toHaveLength(0);
    expect(await db.email.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ sentAt: expect.any(Date), unsentReason: "unsubscribed", lastError: null },
    });

    for (const kind of ["host-reminder", "comment-posted", "meetup-reminder"] as const)
      expect(await arrived(kind, rows[kind], "en")).toBeDefined();
    await db.unsubscribe.deleteMany();
    const again = await arrived("morning-after", rows["morning-after"], "en");
    expect(again?.subject).toBe(first?.subject);
  });

  it("is sent to everybody else", async () => {
    const kind = "morning-after";
    const data = { address: "somebody-else@example.ca", topic: "reflections", at: new Date() };
    await db.unsubscribe.create({ data });
    const id = await written(kind, (await params())[kind], "en");
    await deliverMail(id);
    const [sent] = await Promise.all(received.map((mail) => PostalMime.parse(mail)));
    expect(sent?.to?.map(({ address }) => address)).toEqual(["reader@example.ca"]);
    const row = await db.email.findUniqueOrThrow({ where: { id } });
    expect(row.unsentReason).toBeNull();
  });
});
