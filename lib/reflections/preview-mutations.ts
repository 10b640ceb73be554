import type { FormValues, Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { linksIn } from "@/lib/mentions/link-queries";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { markdownToTree } from "@/lib/platform/markdown/to-react";
import { packed } from "@/lib/platform/markdown/tree";
import type { Point } from "@/lib/points/schema";
import type { Preview } from "./queries";
import type { ReflectionInput } from "./schema";

/** A preview in a page of this language, and what the form shows again. It saves nothing. */
export async function previewReflection(
  viewer: Person | null,
  input: ReflectionInput,
  locale: Locale,
): Promise<Outcome<{ preview: Preview; values: FormValues }, "sign-in-first">> {
  if (!viewer && !input.link) return { ok: false, reason: "sign-in-first" };
  const preview = previewOf(input, await linksOf(input, locale));
  return { ok: true, preview, values: valuesOf(input) };
}

/** Where hashtags and mentions will lead. */
async function linksOf(input: ReflectionInput, locale: Locale): Promise<SiteLinks> {
  const { eventId, stayed, opening, closing, takeaways, observations, nextTime } = input;
  const event = await db.event.findFirst({
    where: { id: eventId, status: { not: "draft" } },
    select: { slug: true, hashtag: true },
  });
  const points = textsOf([...takeaways, ...observations, ...nextTime]);
  const texts = [stayed, opening ?? "", closing ?? "", ...points];
  return event ? linksIn(texts, event, locale) : new Map();
}

function previewOf(input: ReflectionInput, links: SiteLinks): Preview {
  const { language, title, stayed } = input;
  return {
    ...{ language, title, stayed, links: [...links] },
    opening: packed(markdownToTree(input.opening ?? "", { links })),
    takeaways: textsOf(input.takeaways),
    observations: textsOf(input.observations),
    nextTime: textsOf(input.nextTime),
    closing: packed(markdownToTree(input.closing ?? "", { links })),
  };
}

const textsOf = (points: Point[]) => points.map((point) => point.text);

/** The texts as they would be saved, pasted lists as points. */
function valuesOf(input: ReflectionInput): FormValues {
  const { name, stayed, meetupId, title, language, opening, closing } = input;
  const { takeaways, observations, nextTime } = input;
  const { reflectionId, key, revision, presence, photoId, quotable } = input;
  return {
    ...{ stayed, language, key, revision: String(revision) },
    ...{ reflectionId: reflectionId ?? "", meetupId: meetupId ?? "", presence: presence ?? "" },
    photoId: photoId ?? "",
    ...(quotable && { quotable: "on" }),
    ...{ name: name ?? "", title: title ?? "", opening: opening ?? "", closing: closing ?? "" },
    ...rowsOf("takeaways", takeaways),
    ...rowsOf("observations", observations),
    ...rowsOf("nextTime", nextTime),
  };
}

function rowsOf(name: string, points: Point[]): FormValues {
  const fields = points.flatMap(({ pointId, text }, at) => [
    [`${name}.${at}.text`, text],
    [`${name}.${at}.pointId`, pointId ?? ""],
  ]);
  return Object.fromEntries(fields);
}
