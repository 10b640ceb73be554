import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { pictureSize } from "@/lib/share/metadata-rules";
import type { Stub } from "@/lib/share/stub-rules";
import { Share } from "./share";

type Props = {
  locale: Locale;
  /** The meetup's page, without the language. */
  path: string;
  origin: string;
  stub: Stub;
};

/** The card of whoever is coming; the morning after, one of how many they were. */
export function StubPage({ locale, path, origin, stub }: Props) {
  const t = useTranslations("share.stub");
  const { title, lead, isOver, post, picture } = stub;
  return (
    <Page title={title} lead={<p>{lead}</p>} width="text">
      {/* biome-ignore lint/performance/noImgElement: drawn at its size, and kept by the server */}
      <img
        src={`/${locale}${path}/in/opengraph-image/card`}
        alt={picture.alt}
        {...pictureSize}
        className="h-auto w-full rounded-card border border-hairline"
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={`/${locale}${path}`}>
          {t(isOver ? "over" : "join")}
        </ButtonLink>
        <Share post={post} address={`${origin}${path}/in`} />
      </div>
    </Page>
  );
}

/** On the card of whoever is coming. */
export function StubLink({ href }: { href: string }) {
  const t = useTranslations("share.stub");
  return (
    <ButtonLink icon="check" href={href}>
      {t("link")}
    </ButtonLink>
  );
}
