import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { DeckPage } from "@/lib/decks/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";

export const deckPath = (locale: Locale, talkId: string) => `/${locale}/talks/${talkId}/deck`;

type Props = { locale: Locale; deck: NonNullable<DeckPage["deck"]> };

/** Which version was sent, by whom and when. */
export function SentVersion({ locale, deck, timeZone }: Props & { timeZone: string }) {
  const t = useTranslations("decks.page");
  const { version, submittedByName: name, submittedAt } = deck;
  if (!submittedAt) return null;
  const date = formatDateTimeAt(submittedAt, timeZone, locale);
  return name ? t("sent", { version, date, name }) : t("sent-nobody", { version, date });
}

type LinksProps = Props & { talkId: string; children?: ReactNode };

/** To the proof sheet and the PDF. */
export function DeckLinks({ locale, deck, talkId, children }: LinksProps) {
  const t = useTranslations("decks.page");
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={`${deckPath(locale, talkId)}/proof`}>{t("proof")}</ButtonLink>
      {deck.originalId && (
        <ButtonLink href={`/api/decks/${deck.id}/original`} download>
          {t("original")}
        </ButtonLink>
      )}
      {children}
    </div>
  );
}
