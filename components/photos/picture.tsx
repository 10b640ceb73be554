import { photoPath } from "@/lib/photos/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { SIZES } from "@/lib/platform/pictures/sizes";

type Props = {
  photo: { id: string; width: number; height: number };
  /** Empty where the text beside it says the same. */
  description: { text: string; lang?: Locale };
  className?: string;
};

/** A photo's small file, or its large one on a screen with small pixels. */
export function Picture({ photo: { id, width, height }, description, className }: Props) {
  const largest = Math.max(width, height);
  const scale = Math.min(1, SIZES.small / largest);
  const small = Math.round(width * scale);
  return (
    // biome-ignore lint/performance/noImgElement: Next's optimiser is off, see next.config.ts
    <img
      src={photoPath(id, "small")}
      srcSet={`${photoPath(id, "small")} ${small}w, ${photoPath(id, "large")} ${width}w`}
      sizes="(min-width: 640px) 20rem, 100vw"
      width={width}
      height={height}
      alt={description.text}
      lang={description.lang}
      loading="lazy"
      className={className}
    />
  );
}
