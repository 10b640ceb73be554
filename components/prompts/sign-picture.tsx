import { SIZES } from "@/lib/platform/pictures/sizes";
import type { ShownAnswer } from "@/lib/prompts/queries";
import { signSentence } from "@/lib/prompts/sentence-rules";
import { signPath } from "@/lib/prompts/sign-rules";

type Props = { answer: ShownAnswer; className?: string };

/** The sign with an answer's words; nothing if there is no picture of it. */
export function SignPicture({ answer, className }: Props) {
  if (!answer.sign) return null;
  const { id, width, height } = answer.sign;
  const small = Math.round(width * Math.min(1, SIZES.small / Math.max(width, height)));
  return (
    // biome-ignore lint/performance/noImgElement: Next's optimiser is off, see next.config.ts
    <img
      src={signPath(id, "small")}
      srcSet={`${signPath(id, "small")} ${small}w, ${signPath(id, "large")} ${width}w`}
      sizes="16rem"
      width={width}
      height={height}
      alt={signSentence(answer)}
      loading="lazy"
      className={className}
    />
  );
}
