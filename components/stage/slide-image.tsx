import type { ScreenSlot } from "@/lib/stage/queries";

export type Shown = Pick<ScreenSlot, "name" | "lang" | "speaker" | "notes" | "slides"> & {
  startsAt: number;
  endsAt: number;
  seconds: number;
};

type Props = {
  slide: { id: string; alt: string };
  lang: string;
  /** The address of a slide on this device, once it is loaded. */
  addressOf: (id: string) => string;
  className: string;
};

export function SlideImage({ slide, lang, addressOf, className }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: it is in memory
    <img src={addressOf(slide.id)} alt={slide.alt} lang={lang} className={className} />
  );
}
