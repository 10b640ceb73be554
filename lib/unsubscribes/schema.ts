import * as z from "zod";
import { choice, linkToken } from "@/lib/kernel/form/fields";
import { TOPICS } from "@/lib/platform/mail/topics";

/** A link at the end of a mail. */
export const mailLinkSchema = z.object({ token: linkToken });
export type MailLink = z.output<typeof mailLinkSchema>;

export const topicSchema = z.object({ topic: choice(TOPICS) });
export type TopicInput = z.output<typeof topicSchema>;
