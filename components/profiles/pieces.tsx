import { useLocale } from "next-intl";
import { foreign, placeName } from "@/components/reflections/byline";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** A question, a reflection, a post or a talk. */
export type Piece = {
  id: string;
  href: string;
  title: string;
  locale: Locale;
  event: Parameters<typeof nightTitle>[0];
  /** Null where it is about the whole night. */
  meetup: { slug: string; city: { nameEn: string; nameFr: string } | null } | null;
  /** On somebody's own site. */
  isElsewhere?: true;
};

type Props = { id: string; title: string; pieces: Piece[] };

export function Pieces({ id, title, pieces }: Props) {
  const names = useTranslations("reflections");
  const locale = useLocale();
  if (pieces.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="grid gap-5">
        {pieces.map((piece) => (
          <li key={piece.id} className="grid gap-1 border-hairline border-t pt-4">
            <a
              href={piece.href}
              lang={foreign(piece.locale, locale)}
              {...(piece.isElsewhere && { rel: "ugc nofollow noopener" })}
              className="wrap-anywhere font-reading text-lg text-link leading-snug hover:underline"
            >
              {piece.title}
            </a>
            <p className="text-ink-2">
              <InLanguage locale={locale} text={nightTitle(piece.event, locale)} />
              {piece.meetup && ` · ${placeName(names, piece.meetup, locale)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
