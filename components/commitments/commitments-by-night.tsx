import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { foreign } from "@/components/reflections/byline";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { Pages } from "@/components/ui/links/pages";
import type { OwnCommitments } from "@/lib/commitments/queries";
import { nightTitle } from "@/lib/events/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CommitmentFacts } from "./commitment-items";

type Props = {
  title: string;
  commitments: OwnCommitments["commitments"];
  /** Below the list. */
  children?: ReactNode;
};

/** What one person took on, and what of others they are counted in on. */
export function CommitmentsByNight({ title, commitments, children }: Props) {
  const locale = useLocale();
  if (commitments.length === 0) return null;
  return (
    <Section id="commitments" title={title}>
      <ul className="grid gap-3">
        {commitments.map(({ id, slug, text, locale: written, event, ...facts }) => (
          <Card key={id} as="li" className="grid gap-1">
            <p className="wrap-anywhere font-semibold text-lg leading-snug">
              <a
                href={`/${locale}/n/${event.slug}/commitments/${slug}`}
                lang={foreign(written, locale)}
                className="text-link hover:underline"
              >
                {text}
              </a>
            </p>
            <CommitmentFacts {...facts} />
            <p className="text-ink-2">
              <InLanguage locale={locale} text={nightTitle(event, locale)} />
            </p>
          </Card>
        ))}
      </ul>
      {children}
    </Section>
  );
}

/** Where the viewer finds those that their page does not show. */
export function CommitmentPages({ next, isFirst }: Pick<OwnCommitments, "next" | "isFirst">) {
  const t = useTranslations("commitments");
  const locale = useLocale();
  const mine = `/${locale}/me`;
  return (
    <Pages
      first={isFirst ? null : `${mine}#commitments`}
      next={next && `${mine}?from=${next}#commitments`}
      texts={{ first: t("first"), more: t("more") }}
      className="mt-4"
    />
  );
}
