import type { Size } from "@/lib/platform/pictures/sizes";

type Row = { signId: string | null; signWidth: number | null; signHeight: number | null };

export type Sign = { id: string; width: number; height: number };

/** All of a picture, or nothing: the database holds no half of one. */
export function signOf({ signId, signWidth, signHeight }: Row): Sign | null {
  if (signId === null || signWidth === null || signHeight === null) return null;
  return { id: signId, width: signWidth, height: signHeight };
}

/** An answer without a picture. */
export const NO_SIGN = {
  ...{ signId: null, signHash: null, signWidth: null, signHeight: null, signDescription: null },
};

/** Where the store keeps the files of a sign. */
export const signFolder = (id: string) => `signs/${id}`;
export const signKey = (id: string, size: Size) => `${signFolder(id)}/${size}.webp`;

export const signPath = (id: string, size: Size) => `/api/signs/${id}/${size}`;

/** That wait for a host of one meetup. */
export const MOST_UNREAD = 200;
