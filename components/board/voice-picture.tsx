import { StoredPicture } from "@/components/photos/stored-picture";
import type { BoardPicture } from "@/lib/board/voice-rules";

type Props = { picture: BoardPicture; className?: string };

/** The picture that goes with what people say. */
export const VoicePicture = ({ picture, className }: Props) => (
  <StoredPicture {...picture} sizes="20rem" className={className} />
);
