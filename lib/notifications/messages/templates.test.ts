import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { arrived, literalPart, params, testMailServer } from "../test-mail-server";

testDatabase();
testMailServer();

type Ids = { messageId: string; meetupId: string };

async function message(data: object = {}) {
  const ids = (await params())["message-to-attendees"] as Ids;
  const before = await db.message.findUniqueOrThrow({ where: { id: ids.messageId } });
  await db.message.update({ where: { id: ids.messageId }, data });
  return { ids, restore: () => db.message.update({ where: { id: before.id }, data: before }) };
}

describe("a message", () => {
  it.each(["en", "fr"] as const)(
    "says in %s what night it is about, and who wrote it",
    async (lang) => {
      const { ids } = await message();
      const row = await db.message.findUniqueOrThrow({ where: { id: ids.messageId } });
      const { written } = catalogues[lang].messages;
      const mail = await arrived("message-to-attendees", ids, lang);
      const [subject, text, other] =
        lang === "en"
          ? [row.subjectEn, row.textEn, row.textFr]
          : [row.subjectFr, row.textFr, row.textEn];
      expect(mail?.subject).toMatch(lang === "en" ? / in Vancouver: / : / à Vancouver\u00a0: /);
      expect(mail?.subject?.endsWith(subject ?? "-")).toBe(true);
      expect(mail?.text).toContain(row.writtenByName);
      expect(mail?.text).toContain(text);
      expect(mail?.text).not.toContain(other);
      expect(mail?.text).toContain(literalPart(written.lead.host));
      expect(mail?.text).toMatch(new RegExp(`${written.ask}\n\\S+/${lang}/n/\\S+/vancouver#hosts`));
      expect(mail?.html).toContain('href="https://map.example/the-slip"');
    },
  );

  it("gets replies at its writer's address, as it is now; without one, it says so of nobody", async () => {
    const { ids, restore } = await message();
    const { writtenById } = await db.message.findUniqueOrThrow({ where: { id: ids.messageId } });
    const where = { id: writtenById ?? "" };
    const { email } = await db.user.findUniqueOrThrow({ where });
    await db.user.update({ where, data: { email: "moved@example.ca" } });
    const mail = await arrived("message-to-attendees", ids, "en");
    await db.user.update({ where, data: { email } });
    expect(mail?.replyTo?.map(({ address }) => address)).toEqual(["moved@example.ca"]);
    expect(mail?.from?.address).not.toContain("moved");
    await db.message.update({ where: { id: ids.messageId }, data: { writtenById: null } });
    const orphaned = await arrived("message-to-attendees", ids, "en");
    await restore();
    expect(orphaned?.replyTo ?? []).toEqual([]);
    expect(orphaned?.text).not.toContain(literalPart(catalogues.en.messages.written.reply));
  });

  it("in one language is read in the other as it is, and marked", async () => {
    const { ids, restore } = await message({ subjectFr: null, textFr: null, writtenByName: null });
    const mail = await arrived("message-to-attendees", ids, "fr");
    const both = await arrived("message-to-attendees", ids, "both");
    await restore();
    const { written } = catalogues.fr.messages;
    expect(mail?.text).toContain("Hello, everyone!");
    expect(mail?.text).toContain(literalPart(written.leadUnnamed.host));
    expect(mail?.html).toMatch(/lang="en"[^>]*>[\s\S]*Hello, everyone!/);
    expect(both?.text?.match(/Hello, everyone!/g)).toHaveLength(2);
  });

  it("of an organizer names the night without a city, and leads hosts to their desk", async () => {
    const { ids, restore } = await message({ meetupId: null });
    const toAll = await arrived("message-to-attendees", ids, "en");
    const toHosts = await arrived("message-to-hosts", ids, "en");
    await restore();
    const { written } = catalogues.en.messages;
    for (const mail of [toAll, toHosts]) {
      expect(mail?.subject).not.toContain("Vancouver");
      expect(mail?.text).toContain(literalPart(written.lead.organizer));
    }
    expect(toAll?.text).toContain("/vancouver#hosts");
    expect(toHosts?.text).toContain("/vancouver/desk");
  });
});

describe("a mail about mentions", () => {
  async function mentioned() {
    const { commentIds } = (await params())["comment-digest"] as { commentIds: [string] };
    const comment = await db.comment.findUniqueOrThrow({
      where: { id: commentIds[0] },
      select: { authorName: true, threadId: true },
    });
    return { commentIds, name: comment.authorName, reflectionIds: [comment.threadId] };
  }

  it("of one says in its subject who it was", async () => {
    const { commentIds, name } = await mentioned();
    const one = { commentIds, mentionIds: commentIds, more: 0 };
    const mail = await arrived("comment-digest", one, "en");
    expect(mail?.subject).toBe(`${name} mentioned you`);
    expect(mail?.text).toContain(`${name} mentioned you:`);
    expect((await arrived("comment-digest", one, "fr"))?.text).toContain("vous a mentionné·e :");
  });

  it("tells them from other replies, and leaves out what is no longer published", async () => {
    const { commentIds, name, reflectionIds } = await mentioned();
    const both = { commentIds, reflectionIds, more: 0 };
    const mail = await arrived("comment-digest", both, "en");
    expect(mail?.subject).toBe("2 new replies and mentions");
    expect(mail?.text).toContain("mentioned you in a reflection:");
    expect(mail?.text).not.toContain(`${name} mentioned you:`);
    const where = { id: reflectionIds[0] ?? "" };
    const { slug } = await db.reflection.findUniqueOrThrow({ where });
    expect(mail?.text).toMatch(new RegExp(`/en/n/\\S+/reflections/${slug}`));
    await db.reflection.update({ where, data: { status: "withdrawn" } });
    expect(await arrived("comment-digest", both, "en")).toBeUndefined();
    await db.reflection.update({ where, data: { status: "published" } });
  });
});
