"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { draftMessage, sendMessage } from "./mutations";
import { messageSchema, messageValues } from "./schema";
import { previewSentences, sentSentence } from "./sentence-rules";

export const messageAction = personAction("messages", messageSchema, async (viewer, input) => {
  const values = messageValues(input);
  const locale = await getLocale();
  if (input.step === "change") return { ok: true as const, step: "change" as const, values };
  if (input.step === "send") {
    const sent = await sendMessage(viewer, input);
    if (!sent.ok) return sent;
    return { ok: true as const, step: "send" as const, text: sentSentence(sent.people, locale) };
  }
  const draft = await draftMessage(viewer, input);
  if (!draft.ok) return draft;
  const preview = previewSentences(draft.preview, locale);
  return { ok: true as const, step: "preview" as const, values, preview };
});
