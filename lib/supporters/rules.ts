import type { Size } from "@/lib/platform/pictures/sizes";

/** Of a meetup, and of the whole event. */
const MOST_SUPPORTERS = 12;

/** Whether another one can be thanked. */
export const hasRoom = (supporters: number): boolean => supporters < MOST_SUPPORTERS;

type Row = {
  logoId: string | null;
  logoWidth: number | null;
  logoHeight: number | null;
  logoIsLight: boolean | null;
};

export type Logo = { id: string; width: number; height: number; isLight: boolean };

/** All of a logo, or nothing: the database holds no half of one. */
export function logoOf({ logoId, logoWidth, logoHeight, logoIsLight }: Row): Logo | null {
  if (logoId === null || logoWidth === null || logoHeight === null) return null;
  return { id: logoId, width: logoWidth, height: logoHeight, isLight: logoIsLight === true };
}

/** Where the store keeps the files of a logo. */
export const logoFolder = (id: string) => `logos/${id}`;
export const logoKey = (id: string, size: Size) => `${logoFolder(id)}/${size}.webp`;

export const logoPath = (id: string, size: Size) => `/api/logos/${id}/${size}`;
