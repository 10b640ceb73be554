import type { Size } from "@/lib/platform/pictures/sizes";

type Dated = { publishedAt: Date | null; hiddenAt: Date | null };

export function photoState({ publishedAt, hiddenAt }: Dated): "draft" | "published" | "hidden" {
  if (publishedAt === null) return "draft";
  return hiddenAt === null ? "published" : "hidden";
}

/** Where the store keeps the files of a photo. */
export const photoFolder = (id: string) => `photos/${id}`;
export const photoKey = (id: string, size: Size) => `${photoFolder(id)}/${size}.webp`;

export const photoPath = (id: string, size: Size) => `/api/photos/${id}/${size}`;

/** A meetup's album. */
export const MOST_PHOTOS = 100;
