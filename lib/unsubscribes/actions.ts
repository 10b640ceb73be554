"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { resubscribe, resubscribeTo, unsubscribe } from "./mutations";
import { mailLinkSchema, topicSchema } from "./schema";

export const unsubscribeAction = formAction(
  "people",
  mailLinkSchema,
  (_viewer, input) => unsubscribe(input),
  { limitKey: ({ token }) => token, allowSuspended: true },
);

export const resubscribeAction = formAction(
  "people",
  mailLinkSchema,
  (_viewer, input) => resubscribe(input),
  { limitKey: ({ token }) => token, allowSuspended: true },
);

export const resubscribeToAction = personAction("people", topicSchema, resubscribeTo);
