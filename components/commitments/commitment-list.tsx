import { useLocale } from "next-intl";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { ShownCommitment } from "@/lib/commitments/queries";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CommitmentItems } from "./commitment-items";

type Props = {
  event: Pick<ShownEvent, "slug" | "sampleData"> & { title: { text: string; lang?: Locale } };
  /** Why nothing can be taken on; null while it can. */
  closed: string | null;
  commitments: ShownCommitment[];
  next: string | null;
  isFirst: boolean;
};

export function CommitmentList({ event, closed, commitments, next, isFirst }: Props) {
  const t = useTranslations("commitments");
  const locale = useLocale();
  const path = `/${locale}/n/${event.slug}`;
  const list = `${path}/commitments`;
  const make = (
    <ButtonLink look="primary" icon="plus" href={`${list}/new`}>
      {t("make")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: path, ...event.title }}
      above={event.sampleData !== "none" && <SampleBadge event={event} />}
      width="text"
    >
      {closed ? <Notice>{closed}</Notice> : commitments.length > 0 && <p>{make}</p>}
      {commitments.length === 0 && !closed && <EmptyState action={make}>{t("empty")}</EmptyState>}
      {commitments.length > 0 && <CommitmentItems eventSlug={event.slug} {...{ commitments }} />}
      {(next || !isFirst) && (
        <p className="flex flex-wrap gap-3">
          {!isFirst && <ButtonLink href={list}>{t("first")}</ButtonLink>}
          {next && <ButtonLink href={`${list}?from=${next}`}>{t("more")}</ButtonLink>}
        </p>
      )}
    </Page>
  );
}
