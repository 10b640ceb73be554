import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/form/field";
import { Pages } from "@/components/ui/links/pages";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SearchPage as Found } from "@/lib/search/queries";
import { SearchResult } from "./search-result";

export type Answer =
  | { kind: "none" | "no-words" | "too-many" }
  | { kind: "invalid"; error: string }
  | ({ kind: "found"; words: string } & NonNullable<Found>);

type Props = { locale: Locale; typed: string; answer: Answer };

/** A plain form: it works without scripts, and its results have an address. */
export function SearchPage({ locale, typed, answer }: Props) {
  const t = useTranslations("search");
  const error =
    answer.kind === "invalid"
      ? answer.error
      : answer.kind === "no-words"
        ? t("no-words")
        : undefined;
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <search>
        <form action={`/${locale}/search`} className="flex flex-wrap items-end gap-3">
          <TextField
            className="min-w-0 grow basis-64"
            type="search"
            name="q"
            label={t("label")}
            defaultValue={typed}
            error={error}
            autoComplete="off"
          />
          <Button type="submit" look="primary">
            {t("button")}
          </Button>
        </form>
      </search>
      {answer.kind === "too-many" && <Notice tone="warn">{t("too-many")}</Notice>}
      {answer.kind === "found" && <Results locale={locale} {...answer} />}
    </Page>
  );
}

function Results({
  locale,
  words,
  results,
  next,
  isFirst,
}: Extract<Answer, { kind: "found" }> & { locale: Locale }) {
  const t = useTranslations("search");
  const address = (after?: string) =>
    `/${locale}/search?${new URLSearchParams({ q: words, ...(after && { after }) })}`;
  return (
    <Section id="results" title={t("results")}>
      {results.length === 0 && (
        <EmptyState action={<ButtonLink href={`/${locale}`}>{t("nights")}</ButtonLink>}>
          {t("nothing")}
        </EmptyState>
      )}
      <ol className="grid gap-8">
        {results.map((result) => (
          <SearchResult key={result.id} locale={locale} result={result} />
        ))}
      </ol>
      <Pages
        first={isFirst ? null : address()}
        next={next && address(next)}
        texts={{ first: t("first"), more: t("more") }}
        className="mt-8"
      />
    </Section>
  );
}
