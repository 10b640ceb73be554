import { CommitmentItems } from "@/components/commitments/commitment-items";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = {
  locale: Locale;
  snapshot: Pick<EventSnapshot, "event" | "commitments">;
  /** Whether something can be taken on. */
  isOpen: boolean;
};

/** After the night, what people took on, and the way to take something on. */
export function EventCommitments({ locale, snapshot, isOpen }: Props) {
  const t = useTranslations("commitments");
  const { event, commitments } = snapshot;
  const path = `/${locale}/n/${event.slug}/commitments`;
  if (!isOpen && commitments.length === 0) return null;
  return (
    <Section
      id="commitments"
      title={t("event.title")}
      action={
        commitments.length > 0 && (
          <a href={path} className="link">
            {t("event.all")}
          </a>
        )
      }
    >
      <div className="grid justify-items-start gap-4">
        {commitments.length === 0 && <p className="text-ink-2">{t("event.none")}</p>}
        {commitments.length > 0 && (
          <div className="w-full">
            <CommitmentItems eventSlug={event.slug} commitments={commitments} />
          </div>
        )}
        {isOpen && (
          <ButtonLink icon="plus" href={`${path}/new`}>
            {t("make")}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}
