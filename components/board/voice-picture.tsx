import type { BoardPicture } from "@/lib/board/voice-rules";
import { SIZES } from "@/lib/platform/pictures/sizes";

type Props = { picture: BoardPicture; className?: string };

/** The picture that goes with what people say. */
export function VoicePicture({ picture, className }: Props) {
  const { small, large, width, height, alt, lang } = picture;
  const narrow = Math.round(width * Math.min(1, SIZES.small / Math.max(width, height)));
  return (
    // biome-ignore lint/performance/noImgElement: Next's optimiser is off, see next.config.ts
    <img
      src={small}
      srcSet={`${small} ${narrow}w, ${large} ${width}w`}
      sizes="20rem"
      alt={alt}
      {...{ width, height, lang, className }}
      loading="lazy"
    />
  );
}
