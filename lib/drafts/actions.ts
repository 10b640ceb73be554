"use server";

import { getLocale } from "next-intl/server";
import { publishEvent } from "@/lib/events/publish-mutations";
import { ownEventSchema } from "@/lib/events/schema";
import { formAction, personAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { redirect } from "@/lib/platform/i18n/routing";
import { startEvent } from "./mutations";
import { startEventSchema, startUrl } from "./schema";

/** Longer ones are no path to return to after signing in. */
const LONGEST_PATH = 3000;

/** Without a session, redirects to sign-in with what was typed. */
export const startEventAction = formAction("events", startEventSchema, async (viewer, input) => {
  const locale = await getLocale();
  if (!viewer) {
    const path = startUrl(input);
    if (input.from || path.length > LONGEST_PATH) return { ok: false, reason: "sign-in-first" };
    return redirect({ href: `/sign-in?to=${encodeURIComponent(path)}`, locale });
  }
  const outcome = await startEvent(viewer, await withSubmissionKey(input), locale);
  if (!outcome.ok) return outcome;
  return redirect({ href: `/n/${outcome.slug}/preview`, locale });
});

/** From the preview, to the page that everybody sees now. */
export const publishDraftAction = personAction("events", ownEventSchema, async (viewer, input) => {
  const outcome = await publishEvent(viewer, input);
  if (!outcome.ok) return outcome;
  return redirect({ href: `/n/${outcome.slug}`, locale: await getLocale() });
});
