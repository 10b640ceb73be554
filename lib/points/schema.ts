import * as z from "zod";
import { optionalId, optionalText } from "@/lib/kernel/form/fields";
import { MAX_POINTS, splitPoints } from "@/lib/platform/markdown/list-points";

const MAX_POINT_LENGTH = 600;
/** A whole list, pasted into one point's field. */
const MAX_PASTED_LENGTH = MAX_POINTS * (MAX_POINT_LENGTH + 10);

/** `pointId` is null until first saved. */
export type Point = { pointId: string | null; text: string };

const row = z
  .object({ pointId: optionalId, text: optionalText(MAX_PASTED_LENGTH) })
  .transform(({ pointId, text: pasted }): Point[] =>
    splitPoints(pasted ?? "").map((text, at) => ({ pointId: at === 0 ? pointId : null, text })),
  )
  .refine((points) => points.every((point) => point.text.length <= MAX_POINT_LENGTH), {
    path: ["text"],
    error: "too-long",
    params: { max: MAX_POINT_LENGTH },
  });

/** A reflection's points in one list; a pasted list becomes points. */
export const points = z
  .array(row)
  .default([])
  .transform((rows) => rows.flat())
  .refine((lines) => lines.length <= MAX_POINTS, {
    error: "too-many-points",
    params: { max: MAX_POINTS },
  });
