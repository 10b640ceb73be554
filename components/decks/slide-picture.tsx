import { StoredPicture } from "@/components/photos/stored-picture";
import { slidePath } from "@/lib/decks/rules";
import type { ShownSlide } from "@/lib/decks/talk-queries";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  slide: ShownSlide;
  /** The talk's language, where it isn't the page's. */
  lang: Locale | undefined;
  /** As of an `img`. */
  sizes: string;
};

/** A slide in a list of slides; its number stands beside it. */
export function SlidePicture({ slide, lang, sizes }: Props) {
  const { id, width, height, description } = slide;
  return (
    <StoredPicture
      {...{ width, height, sizes }}
      small={slidePath(id, "small")}
      large={slidePath(id, "large")}
      alt={description ?? ""}
      lang={description ? lang : undefined}
      className="aspect-video w-full rounded-control border border-hairline bg-sunk object-contain"
    />
  );
}
