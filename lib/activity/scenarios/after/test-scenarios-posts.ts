import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { hosted, hoursAgo, type ScenariosOf } from "../test-fixtures";

type Posts = typeof import("@/lib/posts/mutations");

async function proposed(more: { withdrawnAt?: Date; withdrawnBy?: string } = {}) {
  const { host, eventId } = await hosted({ date: "2026-01-15" });
  const author = await testPerson();
  const words = { authorName: "Zoe", locale: "en", title: "My notes" } as const;
  const post = { eventId, authorId: author.id, address: "https://example.ca/notes", ...words };
  const { id: postId } = await db.post.create({
    data: { ...post, createdAt: hoursAgo(2), ...more },
  });
  return { host, author, postId };
}

export const postScenarios = {
  proposePost: async () => {
    const { eventId } = await hosted({ date: "2026-01-15" });
    const words = { name: "Zoe", title: "My notes", excerpt: null, language: "en" } as const;
    const form = { eventId, key: randomUUID(), link: "https://example.ca/notes", ...words };
    return [await testPerson({ name: null }), { ...form, meetupId: null }];
  },
  approvePost: async () => {
    const { host, postId } = await proposed();
    return [host, { postId }];
  },
  withdrawPost: async () => {
    const { host, postId } = await proposed();
    return [host, { postId, why: "Spam" }];
  },
  restorePost: async () => {
    const withdrawn = { withdrawnAt: hoursAgo(1), withdrawnBy: "author" };
    const { author, postId } = await proposed(withdrawn);
    return [author, { postId }];
  },
} satisfies ScenariosOf<Posts>;
