import { CommitmentItems } from "@/components/commitments/commitment-items";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = { locale: Locale; snapshot: Pick<EventSnapshot, "carriedOver"> };

/** What people said they would do after the night before. */
export function EventCarriedOver({ locale, snapshot: { carriedOver } }: Props) {
  const t = useTranslations("commitments.carried");
  if (!carriedOver) return null;
  const { night, commitments } = carriedOver;
  return (
    <Section
      id="carried-over"
      title={t("title")}
      action={
        <a href={`/${locale}/n/${night.slug}/commitments`} className="link">
          {t("all")}
        </a>
      }
    >
      <p className="mb-4 text-ink-2">
        <InLanguage locale={locale} text={nightTitle(night, locale)} />
      </p>
      <CommitmentItems eventSlug={night.slug} commitments={commitments} />
    </Section>
  );
}
