import { StoredPicture } from "@/components/photos/stored-picture";
import type { ShownAnswer } from "@/lib/prompts/queries";
import { signSentence } from "@/lib/prompts/sentence-rules";
import { signPath } from "@/lib/prompts/sign-rules";

type Props = { answer: ShownAnswer; className?: string };

/** The sign with an answer's words; nothing if there is no picture of it. */
export function SignPicture({ answer, className }: Props) {
  if (!answer.sign) return null;
  const { id, width, height } = answer.sign;
  return (
    <StoredPicture
      {...{ width, height, className }}
      small={signPath(id, "small")}
      large={signPath(id, "large")}
      sizes="16rem"
      alt={signSentence(answer)}
    />
  );
}
