import * as z from "zod";
import {
  choice,
  hiddenChoice,
  id,
  key,
  optionalId,
  optionalLine,
  optionalText,
} from "@/lib/kernel/form/fields";

/** Who is going; who is going or waits; the hosts of an event. */
export const AUDIENCES = ["going", "attendees", "hosts"] as const;
export type Audience = (typeof AUDIENCES)[number];

const LONGEST = { subject: 120, text: 5000 };

const fields = {
  eventId: id,
  /** Without one, the message is for the whole event. */
  meetupId: optionalId,
  key,
  audience: choice(AUDIENCES),
  subjectEn: optionalLine(LONGEST.subject),
  subjectFr: optionalLine(LONGEST.subject),
  textEn: optionalText(LONGEST.text),
  textFr: optionalText(LONGEST.text),
  /** The first step shows what would be sent, the second sends it. */
  step: hiddenChoice(["preview", "send", "change"]),
};

const TEXTS = [
  ["subjectEn", "textEn"],
  ["subjectFr", "textFr"],
] as const;

/** Whole in at least one language, and half in none. */
export const messageSchema = z.object(fields).superRefine((typed, context) => {
  const issue = (field: keyof typeof typed, message: string) =>
    context.addIssue({ code: "custom", message, path: [field] });
  const isEmpty = TEXTS.flat().every((field) => typed[field] === null);
  for (const language of TEXTS)
    for (const field of language)
      if (isEmpty && field === language[0]) issue(field, "one-language");
      else if (typed[field] === null && language.some((other) => typed[other] !== null))
        issue(field, "required");
});

export type MessageInput = z.output<typeof messageSchema>;

/** What was typed, to send it again as it is. */
export function messageValues({ meetupId, ...input }: MessageInput): Record<string, string> {
  const { eventId, key, audience, subjectEn, subjectFr, textEn, textFr } = input;
  return {
    ...{ eventId, key, audience, meetupId: meetupId ?? "" },
    ...{ subjectEn: subjectEn ?? "", subjectFr: subjectFr ?? "" },
    ...{ textEn: textEn ?? "", textFr: textFr ?? "" },
  };
}
