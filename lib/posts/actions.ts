"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { approvePost, proposePost, restorePost, withdrawPost } from "./mutations";
import { ownPostSchema, postSchema, withdrawPostSchema } from "./schema";

export const proposePostAction = personAction(
  "posts",
  postSchema,
  async (viewer, input) => {
    const outcome = await proposePost(viewer, input);
    if (!outcome.ok) return outcome;
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
  { limit: "comment" },
);

export const approvePostAction = personAction("posts", ownPostSchema, approvePost);

export const withdrawPostAction = personAction("posts", withdrawPostSchema, withdrawPost);

export const restorePostAction = personAction("posts", ownPostSchema, restorePost);
