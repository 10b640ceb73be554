import type { FormValues, Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { markdownToTree } from "@/lib/platform/markdown/to-react";
import { packed } from "@/lib/platform/markdown/tree";
import type { Point } from "@/lib/points/schema";
import type { Preview } from "./queries";
import type { ReflectionInput } from "./schema";

/** A preview, and what the form shows again. It saves nothing. */
export async function previewReflection(
  viewer: Person | null,
  input: ReflectionInput,
): Promise<Outcome<{ preview: Preview; values: FormValues }, "sign-in-first">> {
  if (!viewer && !input.link) return { ok: false, reason: "sign-in-first" };
  return { ok: true, preview: previewOf(input), values: valuesOf(input) };
}

function previewOf(input: ReflectionInput): Preview {
  const { language, title, stayed } = input;
  return {
    ...{ language, title, stayed },
    opening: packed(markdownToTree(input.opening ?? "")),
    takeaways: textsOf(input.takeaways),
    observations: textsOf(input.observations),
    nextTime: textsOf(input.nextTime),
    closing: packed(markdownToTree(input.closing ?? "")),
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
