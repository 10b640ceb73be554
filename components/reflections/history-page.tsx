import { useLocale } from "next-intl";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkedText } from "@/components/ui/text/linked-text";
import { Markdown } from "@/components/ui/text/markdown";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { WholeReflection } from "@/lib/reflections/queries";
import type { Version } from "@/lib/versions/queries";
import { byline, foreign, writtenWhen } from "./byline";
import { PointList } from "./points/point-list";

type Props = {
  reflection: WholeReflection;
  versions: Version[];
  links: SiteLinks;
  /** The event's time zone, for writers without a city. */
  zone: string;
};

/** What was published before it was edited, newest first. */
export function HistoryPage({ reflection, versions, links, zone }: Props) {
  const [t, names] = [useTranslations("history"), useTranslations("reflections")];
  const locale = useLocale();
  const path = `/${locale}/n/${reflection.night.slug}/reflections/${reflection.slug}`;
  return (
    <Page
      title={t("title")}
      lead={<p className="text-base">{byline(names, reflection, locale)}</p>}
      back={{ href: path, text: t("current") }}
      width="text"
    >
      {versions.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {versions.map((version) => (
        <Section
          key={version.revision}
          id={`version-${version.revision}`}
          title={t("until", {
            when: writtenWhen(names, version.savedAt, reflection.place, zone, locale),
          })}
        >
          <VersionTexts {...{ version, links }} />
        </Section>
      ))}
    </Page>
  );
}

function VersionTexts({ version, links }: { version: Version; links: SiteLinks }) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  const { title, stayed, opening, closing } = version;
  return (
    <div lang={foreign(version.locale, locale)} className="grid gap-4 wrap-anywhere">
      {title && <p className="font-reading text-2xl leading-snug">{title}</p>}
      <p className="font-reading text-xl leading-snug">
        <LinkedText text={stayed} links={links} />
      </p>
      {opening && <Markdown reading text={opening} topHeading={3} links={links} />}
      <PointList title={t("takeaways")} points={version.takeaways} links={links} />
      <PointList title={t("observations")} points={version.observations} links={links} />
      <PointList title={t("next-time")} points={version.nextTime} links={links} />
      {closing && <Markdown reading text={closing} topHeading={3} links={links} />}
    </div>
  );
}
