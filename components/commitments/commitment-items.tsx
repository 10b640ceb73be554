import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { ShownCommitment } from "@/lib/commitments/queries";
import { cityName } from "@/lib/places/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { formatDate } from "@/lib/platform/time/format";
import { ownersText } from "./owners";

type Props = { eventSlug: string; commitments: ShownCommitment[] };

/** Each with who works on it, by when, and what became of it. */
export function CommitmentItems({ eventSlug, commitments }: Props) {
  const locale = useLocale();
  return (
    <ul className="grid gap-3">
      {commitments.map(({ id, slug, text, locale: written, ...rest }) => (
        <Card key={id} as="li" className="grid gap-1">
          <p className="wrap-anywhere font-semibold text-lg leading-snug">
            <a
              href={`/${locale}/n/${eventSlug}/commitments/${slug}`}
              lang={foreign(written, locale)}
              className="text-link hover:underline"
            >
              {text}
            </a>
          </p>
          <CommitmentFacts {...rest} />
        </Card>
      ))}
    </ul>
  );
}

type FactsProps = Pick<ShownCommitment, "owners" | "dueDate" | "place" | "state" | "outcome"> & {
  /** On the commitment's own page. */
  links?: SiteLinks;
};

export function CommitmentFacts(props: FactsProps) {
  const { owners, dueDate, place, state, outcome, links } = props;
  const t = useTranslations("commitments");
  const locale = useLocale();
  const city = place?.city && cityName(place.city, locale);
  const due = dueDate && state === "open" && t("due", { date: formatDate(dueDate, locale) });
  const facts = [ownersText(t, owners, locale), city, due].filter(Boolean).join(" · ");
  return (
    <>
      <p className="wrap-anywhere flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        {state !== "open" && (
          <Badge tone={state === "done" ? "ok" : "neutral"}>{t(`state.${state}`)}</Badge>
        )}
        <span>{facts}</span>
      </p>
      {outcome && (
        <p className="wrap-anywhere whitespace-pre-line" lang={foreign(outcome.locale, locale)}>
          <LinkedText text={outcome.body} links={links} />
        </p>
      )}
    </>
  );
}
