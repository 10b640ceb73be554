import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { FeedLinks } from "@/components/feeds/feed-links";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/links/pages";
import { Notice } from "@/components/ui/notice";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { ShownReflection } from "@/lib/reflections/queries";
import { byline, foreign } from "./byline";
import { SampleBadge } from "./sample-badge";

type Props = {
  /** `lang` is set if the title is not in the page's language. */
  event: Pick<ShownEvent, "slug" | "sampleData" | "status"> & {
    title: { text: string; lang?: Locale };
  };
  /** Why reflections are closed; null while they are open. */
  closed: string | null;
  reflections: ShownReflection[];
  links: SiteLinks;
  drafts: { slug: string; stayed: string; locale: "en" | "fr" }[];
  next: string | null;
  isFirst: boolean;
  /** What people wrote elsewhere. */
  children: ReactNode;
};

export function ReflectionList(props: Props) {
  const { event, closed, reflections, drafts, next, isFirst, links, children } = props;
  const t = useTranslations("reflections");
  const [feeds, search] = [useTranslations("feeds"), useTranslations("search")];
  const locale = useLocale();
  const path = `/${locale}/n/${event.slug}`;
  const write = (
    <ButtonLink look="primary" icon="edit" href={`${path}/reflections/new`}>
      {t("write")}
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
      {closed ? <Notice>{closed}</Notice> : reflections.length > 0 && <p>{write}</p>}
      {drafts.length > 0 && (
        <Section id="drafts" title={t("drafts")}>
          <ul className="grid gap-1">
            {drafts.map((draft) => (
              <li key={draft.slug}>
                <a
                  href={`${path}/reflections/${draft.slug}/edit`}
                  lang={foreign(draft.locale, locale)}
                  className="inline-flex min-h-target items-center text-link hover:underline"
                >
                  {draft.stayed}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {reflections.length === 0 && !closed && <EmptyState action={write}>{t("empty")}</EmptyState>}
      <ul className="grid gap-10">
        {reflections.map((reflection) => (
          <ReflectionItem key={reflection.id} {...{ reflection, links, path }} />
        ))}
      </ul>
      <Pages
        first={isFirst ? null : `${path}/reflections`}
        next={next && `${path}/reflections?from=${next}`}
        texts={{ first: t("newest"), more: t("older") }}
      />
      {children}
      <FeedLinks
        feeds={[
          ...(event.status === "draft"
            ? []
            : [{ path: `event/${event.slug}`, text: feeds("event") }]),
          { path: "reflections", text: feeds("all") },
        ]}
      />
      <p>
        <a href={`/${locale}/search`} className="link inline-flex min-h-target items-center">
          {search("link")}
        </a>
      </p>
    </Page>
  );
}

type ItemProps = { reflection: ShownReflection; links: SiteLinks; path: string };

function ReflectionItem({ reflection, links, path }: ItemProps) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  const { slug, title, stayed, locale: written } = reflection;
  return (
    <li className="grid gap-2 border-hairline border-t pt-5">
      <h2 className="font-reading text-xl leading-snug" lang={foreign(written, locale)}>
        <a href={`${path}/reflections/${slug}`} className="text-link hover:underline">
          {title ?? stayed}
        </a>
      </h2>
      {title && (
        <p className="font-reading text-lg" lang={foreign(written, locale)}>
          <LinkedText text={stayed} links={links} />
        </p>
      )}
      <p className="text-ink-2">{byline(t, reflection, locale)}</p>
    </li>
  );
}
