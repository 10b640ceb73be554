import { photoPath } from "@/lib/photos/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { StoredPicture } from "./stored-picture";

type Props = {
  photo: { id: string; width: number; height: number };
  /** Empty where the text beside it says the same. */
  description: { text: string; lang?: Locale };
  className?: string;
};

export function Picture({ photo: { id, width, height }, description, className }: Props) {
  return (
    <StoredPicture
      {...{ width, height, className }}
      small={photoPath(id, "small")}
      large={photoPath(id, "large")}
      sizes="(min-width: 640px) 20rem, 100vw"
      alt={description.text}
      lang={description.lang}
    />
  );
}
