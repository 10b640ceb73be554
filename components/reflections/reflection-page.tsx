import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Picture } from "@/components/photos/picture";
import { Handle } from "@/components/profiles/handle";
import { Share } from "@/components/share/share";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { LinkedText } from "@/components/ui/text/linked-text";
import { Markdown } from "@/components/ui/text/markdown";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { photoPath } from "@/lib/photos/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { mayEditReflection, withdrawsAs } from "@/lib/reflections/policy";
import type { WholeReflection } from "@/lib/reflections/queries";
import { reflectionShareText } from "@/lib/share/sentence-rules";
import { byline, foreign, writtenWhen } from "./byline";
import { Points } from "./points/points";
import { SampleBadge } from "./sample-badge";
import { WithdrawReflection } from "./withdraw-reflection";

type Props = {
  viewer: Person | null;
  reflection: WholeReflection;
  /** The page's URL without a language. */
  address: string;
  /** The event's time zone, for writers without a city. */
  zone: string;
  links: SiteLinks;
  children: ReactNode;
};

export function ReflectionPage({ viewer, reflection, address, zone, links, children }: Props) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  const { title, stayed, opening, closing, publishedAt, status } = reflection;
  const lang = foreign(reflection.locale, locale);
  const event = `/${locale}/n/${reflection.night.slug}`;
  const path = `${event}/reflections`;
  const where = {
    links,
    path: `${path}/${reflection.slug}`,
    make: reflection.eventStatus === "published" ? event : null,
    ...(lang && { lang }),
  };
  return (
    <Page
      title={title ?? <LinkedText text={stayed} links={links} />}
      titleLang={lang}
      face="reading"
      back={{ href: path, text: t("back-to-list") }}
      above={reflection.sampleData !== "none" && <SampleBadge event={reflection} />}
      width="text"
      lead={<Byline reflection={reflection} zone={zone} />}
    >
      {status === "withdrawn" && <Notice tone="warn">{t("withdrawn")}</Notice>}
      {status === "draft" && <Notice>{t("form.saved")}</Notice>}
      <article className="grid gap-8 empty:hidden">
        {title && (
          <p lang={lang} className="font-reading text-xl leading-snug">
            <LinkedText text={stayed} links={links} />
          </p>
        )}
        {opening && <Markdown reading lang={lang} text={opening} links={links} />}
        {reflection.photo && <Photo photo={reflection.photo} />}
        <Points id="takeaways" title={t("takeaways")} points={reflection.takeaways} {...where} />
        <Points
          id="observations"
          title={t("observations")}
          points={reflection.observations}
          {...where}
        />
        <Points id="next-time" title={t("next-time")} points={reflection.nextTime} {...where} />
        {closing && <Markdown reading lang={lang} text={closing} links={links} />}
      </article>
      {mayEditReflection(viewer, reflection) && (
        <p>
          <ButtonLink icon="edit" href={`${path}/${reflection.slug}/edit`}>
            {t("edit")}
          </ButtonLink>
        </p>
      )}
      {status === "published" && <Share post={reflectionShareText(reflection)} address={address} />}
      {publishedAt && status === "published" && children}
      {status === "published" && <WithdrawReflection {...withdrawal(viewer, reflection)} />}
    </Page>
  );
}

/** It leads to its large file. */
function Photo({ photo }: { photo: NonNullable<WholeReflection["photo"]> }) {
  const locale = useLocale();
  const lang = photo.locale ? foreign(photo.locale, locale) : undefined;
  const description = { text: photo.description ?? "", ...(lang && { lang }) };
  return (
    <a href={photoPath(photo.id, "large")} className="block max-w-text">
      <Picture photo={photo} description={description} className="h-auto w-full rounded-card" />
    </a>
  );
}

function withdrawal(viewer: Person | null, reflection: WholeReflection) {
  return { reflectionId: reflection.id, isDraft: false, as: withdrawsAs(viewer, reflection) };
}

function Byline({ reflection, zone }: { reflection: WholeReflection; zone: string }) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  const history = useTranslations("history");
  const { publishedAt, editedAt, place, night, slug, authorHandle } = reflection;
  return (
    <p className="text-base">
      {byline(t, reflection, locale)}
      {" · "}
      {authorHandle && (
        <>
          <Handle handle={authorHandle} />
          {" · "}
        </>
      )}
      <a href={`/${locale}/n/${night.slug}`}>
        <InLanguage locale={locale} text={nightTitle(night, locale)} />
      </a>
      {publishedAt && (
        <time dateTime={publishedAt.toISOString()} className="block text-sm">
          {writtenWhen(t, publishedAt, place, zone, locale)}
        </time>
      )}
      {editedAt && (
        <a
          href={`/${locale}/n/${night.slug}/reflections/${slug}/history`}
          className="inline-flex min-h-target items-center text-link text-sm underline-offset-4 hover:underline"
        >
          {history("edited")}
        </a>
      )}
    </p>
  );
}
