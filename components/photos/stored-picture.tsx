import type { CSSProperties } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { SIZES } from "@/lib/platform/pictures/sizes";

type Props = {
  /** The large file's. */
  width: number;
  height: number;
  /** Where each file is. */
  small: string;
  large: string;
  /** As of an `img`: how wide it is drawn. */
  sizes: string;
  alt: string;
  lang?: Locale | undefined;
  className?: string | undefined;
  style?: CSSProperties;
};

/** A picture's small file, or its large one on a screen with small pixels. */
export function StoredPicture({ small, large, ...picture }: Props) {
  const { width, height, alt } = picture;
  const narrow = Math.round(width * Math.min(1, SIZES.small / Math.max(width, height)));
  return (
    // biome-ignore lint/performance/noImgElement: Next's optimiser is off, see next.config.ts
    <img
      {...picture}
      src={small}
      srcSet={`${small} ${narrow}w, ${large} ${width}w`}
      alt={alt}
      loading="lazy"
    />
  );
}
